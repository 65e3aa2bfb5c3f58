import { beforeEach, describe, expect, it } from 'vitest';
import { TURNSTILE_DUMMY_TOKEN } from '#contract/wire/turnstile';
import { always, scriptedSystem, type ScriptedSystem } from '../testing/scripted-system';
import { signIn } from './sign-in';

let system: ScriptedSystem;

beforeEach(async () => {
  system = await scriptedSystem();
});

const tryIt = () =>
  signIn(system.client, {
    userName: 'jdoe',
    password: 's3cr3t',
    captchaToken: TURNSTILE_DUMMY_TOKEN,
    signal: AbortSignal.timeout(10_000),
  });

describe('signing in at WebCorporativa', () => {
  it('sends the documented body and reads the token in any case', async () => {
    system.answer = always(200, { Token: 'abc' }, { date: new Date(Date.now() + 3_600_000).toUTCString() });
    const answer = await tryIt();
    expect(answer.token).toBe('abc');
    expect(Math.round(answer.skewMs / 60_000)).toBe(60);
    expect(system.arrivals).toEqual([
      {
        line: 'POST /api/Auth',
        body: { UserName: 'jdoe', Password: 's3cr3t', CaptchaToken: TURNSTILE_DUMMY_TOKEN },
      },
    ]);
  });

  it('takes every 401 as one refusal and reads nothing into it', async () => {
    system.answer = always(401, { message: 'inactive' });
    await expect(tryIt()).rejects.toHaveProperty('error', { code: 'refused', status: 401 });
  });

  it.each([{ token: '' }, { token: 7 }, { token: 'a\r\nb' }, {}, [], 'null', 'abc'])(
    'trusts no 200 with %j',
    async (body) => {
      system.answer = always(200, body);
      await expect(tryIt()).rejects.toMatchObject({ error: { code: 'bad-answer' } });
    },
  );

  it('hands on why a request was found fault with, but neither password nor captcha token', async () => {
    system.answer = always(400, { errors: { UserName: ['The UserName field is required.'] } });
    await expect(tryIt()).rejects.toMatchObject({
      error: { code: 'rejected', words: 'The UserName field is required.' },
    });
    for (const secret of ['s3cr3t', TURNSTILE_DUMMY_TOKEN]) {
      system.answer = always(400, { errors: { $: [`Not valid: ${secret}`] } });
      await expect(tryIt()).rejects.toHaveProperty('error', { code: 'rejected', status: 400 });
    }
  });
});

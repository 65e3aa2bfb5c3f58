import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '#contract/errors';
import { firstSignIn, isUnderWay, nextSignIn, type SignInEvent, type SignInState } from './sign-in-state';

const idle: SignInState = { step: 'idle' };
const submitting: SignInState = { step: 'submitting', attempt: 1, repeated: false };
const run = (events: SignInEvent[], from: SignInState = idle): SignInState => events.reduce(nextSignIn, from);
const fail = (code: (typeof ERROR_CODES)[number], extra = {}): SignInEvent => ({
  type: 'failed',
  attempt: 1,
  error: { code, ...extra },
  now: 1000,
});

describe('a form after a try without the person', () => {
  it('starts with the wait that the system asked for', () => {
    const error = { code: 'throttled', retryAfterMs: 30_000 } as const;
    expect(firstSignIn(error, 5_000)).toEqual({ step: 'throttled', until: 35_000 });
  });

  it('knows that a refused password was the kept one, and a missing one is no longer kept', () => {
    expect(firstSignIn({ code: 'refused' }, 0)).toEqual({ step: 'kept-refused' });
    const error = { code: 'password-needed' } as const;
    expect(firstSignIn(error, 0)).toEqual({ step: 'offline', error });
  });

  it('starts with what went wrong, and with nothing where only the person was missing', () => {
    expect(firstSignIn({ code: 'server-failed' }, 0)).toMatchObject({ step: 'offline' });
    expect(firstSignIn({ code: 'captcha-needed' }, 0)).toEqual(idle);
    expect(firstSignIn(null, 0)).toEqual(idle);
  });
});

describe('signing in', () => {
  it('submits at once with a captcha token in hand', () => {
    expect(run([{ type: 'submit', attempt: 1, captchaReady: true }])).toEqual(submitting);
  });

  it('waits for the captcha, then submits by itself', () => {
    const waiting = run([{ type: 'submit', attempt: 1, captchaReady: false }]);
    expect(waiting.step).toBe('captcha');
    expect(nextSignIn(waiting, { type: 'captcha-solved', attempt: 1 })).toEqual(submitting);
    expect(nextSignIn(waiting, { type: 'captcha-failed' })).toEqual(idle);
  });

  it('submits nothing when the captcha is solved before anyone asked to get in', () => {
    expect(nextSignIn(idle, { type: 'captcha-solved', attempt: 1 })).toEqual(idle);
  });

  it('submits once however often the button is pressed', () => {
    expect(nextSignIn(submitting, { type: 'submit', attempt: 2, captchaReady: true })).toEqual(submitting);
  });

  it('tells a refusal from a system that gave no verdict', () => {
    expect(run([fail('refused')], submitting)).toEqual({ step: 'refused' });
    for (const code of ['unreachable', 'timeout', 'bad-answer', 'server-failed'] as const) {
      expect(run([fail(code)], submitting)).toEqual({ step: 'offline', error: { code } });
    }
  });

  it('counts the wait from when the answer came, and knows when none was told', () => {
    expect(run([fail('throttled', { retryAfterMs: 42_000 })], submitting)).toEqual({
      step: 'throttled',
      until: 43_000,
    });
    expect(run([fail('throttled')], submitting)).toEqual({ step: 'throttled', until: null });
    expect(run([fail('throttled'), { type: 'wait-over' }], submitting)).toEqual(idle);
  });

  it('gets another captcha token once when the one held was too old, and gives up the second time', () => {
    const again = run([fail('captcha-needed')], submitting);
    expect(again).toEqual({ step: 'captcha', repeated: true });
    const second = nextSignIn(again, { type: 'captcha-solved', attempt: 1 });
    expect(run([fail('captcha-needed')], second)).toMatchObject({ step: 'offline' });
  });

  it('does not listen to the late answer of a try that was called off', () => {
    const later = run(
      [{ type: 'cancelled' }, { type: 'submit', attempt: 2, captchaReady: true }],
      submitting,
    );
    expect(nextSignIn(later, fail('refused'))).toEqual(later);
    expect(nextSignIn(later, { type: 'accepted', attempt: 1 })).toEqual(later);
    expect(nextSignIn(later, { type: 'accepted', attempt: 2 })).toEqual({ step: 'signed-in' });
  });

  it('leaves the form usable after every failure there is', () => {
    assert(
      property(constantFrom(...ERROR_CODES), (code) => {
        const after = run([fail(code)], { step: 'submitting', attempt: 1, repeated: true });
        expect(isUnderWay(after)).toBe(false);
        const again = nextSignIn(after, { type: 'submit', attempt: 2, captchaReady: true });
        expect(again.step).toBe('submitting');
      }),
    );
  });
});

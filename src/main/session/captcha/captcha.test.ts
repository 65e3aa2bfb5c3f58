import { beforeEach, describe, expect, it } from 'vitest';
import type { CaptchaState } from '#contract/captcha';
import { Captcha } from './captcha';

let now: number;
let states: CaptchaState[];
let captcha: Captcha;

beforeEach(() => {
  now = 1_000_000;
  states = [];
  captcha = new Captcha(
    'c',
    (state) => states.push(state),
    () => now,
  );
  captcha.opened();
});

describe('captcha', () => {
  it('goes from loading over checking to solved', () => {
    captcha.receive({ event: 'ready' });
    captcha.receive({ event: 'token', token: 'abc' });
    expect(states.map((state) => state.step)).toEqual(['loading', 'checking', 'solved']);
  });

  it('hands a token out once', () => {
    captcha.receive({ event: 'token', token: 'abc' });
    expect(captcha.spend()).toBe('abc');
    expect(() => captcha.spend()).toThrow('captcha-needed');
  });

  it('does not hand out a token that would be too old on arrival', () => {
    captcha.receive({ event: 'token', token: 'abc' });
    now += 294_999;
    expect(captcha.state().step).toBe('solved');
    now += 2;
    expect(() => captcha.spend()).toThrow('captcha-needed');
    expect(captcha.state()).toMatchObject({ step: 'failed', reason: 'expired' });
  });

  it('keeps a token when the widget says ready after an interaction, and when the guest closes', () => {
    captcha.receive({ event: 'interactive' });
    captcha.receive({ event: 'token', token: 'abc' });
    captcha.receive({ event: 'ready' });
    captcha.closed();
    expect(captcha.spend()).toBe('abc');
  });

  it('drops the old token when a new guest opens', () => {
    captcha.receive({ event: 'token', token: 'abc' });
    captcha.opened();
    expect(() => captcha.spend()).toThrow('captcha-needed');
  });

  it.each([
    [{ event: 'expired' }, { reason: 'expired' }],
    [{ event: 'timeout' }, { reason: 'timeout' }],
    [{ event: 'unsupported' }, { reason: 'unsupported' }],
    [{ event: 'script-unreachable' }, { reason: 'unreachable' }],
    [
      { event: 'error', code: '600010' },
      { reason: 'error', widgetCode: '600010' },
    ],
    [{ event: 'error', code: '<b>x' }, { reason: 'error' }],
  ] as const)('turns %j into a state a person understands', (message, expected) => {
    captcha.receive({ event: 'token', token: 'abc' });
    captcha.receive(message);
    expect(captcha.state()).toEqual({ step: 'failed', connectionId: 'c', ...expected });
    expect(() => captcha.spend()).toThrow('captcha-needed');
  });

  it('forgets a token whose verifier was started anew, and nothing else', () => {
    captcha.forget();
    expect(captcha.state().step).toBe('loading');
    captcha.receive({ event: 'token', token: 'abc' });
    captcha.forget();
    expect(captcha.state()).toMatchObject({ step: 'failed', reason: 'expired' });
  });

  it('never shows the token in a state', () => {
    captcha.receive({ event: 'token', token: 'abc-secret' });
    expect(JSON.stringify(states)).not.toContain('abc-secret');
  });
});

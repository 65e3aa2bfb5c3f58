import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { PorteroError } from '#contract/errors';
import { en } from '../../i18n/en/en';
import { refuse, type FakeBridge } from '../../testing/fake-bridge';
import { openPage, tell } from '../../testing/open-page';
import { someConnection } from '../../testing/some-connection';
import { someSystem } from '../../testing/some-system';
import { someView } from '../../testing/some-session';

const t = en.signIn;
const CAPTCHA = { capabilities: someConnection().capabilities };

const name = () => screen.getByRole('textbox', { name: t.userName });
const password = () => screen.getByLabelText(t.password, { selector: 'input' });
const submit = () => screen.getByRole('button', { name: t.submit });

/** The sign-in screen with a name and a password typed. */
async function typed(bridge: FakeBridge) {
  const { user } = await openPage(bridge);
  await user.type(name(), 'ana');
  await user.type(password(), 'secret');
  return user;
}

describe('every answer to a sign-in is told in words, and the name that was typed is not lost', () => {
  test.each<[PorteroError, string]>([
    [{ code: 'refused' }, t.refusedTitle],
    [{ code: 'throttled', retryAfterMs: 75_000 }, t.throttledTitle],
    [{ code: 'unreachable' }, t.unreachableTitle],
    [{ code: 'timeout' }, t.timeoutTitle],
    [{ code: 'bad-answer' }, t.badAnswerTitle],
    [{ code: 'server-failed', status: 500 }, t.serverFailedTitle],
    [{ code: 'certificate-unknown' }, t.certificateTitle],
    [{ code: 'password-needed' }, t.passwordTitle],
    [{ code: 'rejected', status: 400, words: 'No en domingo' }, t.otherTitle],
  ])('%o', async ({ code, ...more }, title) => {
    const bridge = someSystem({ signedOut: true }).answer('session/sign-in', () => refuse(code, more));
    const user = await typed(bridge);
    await user.click(submit());
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(title);
    if (more.words) expect(alert).toHaveTextContent(more.words);
    if (more.retryAfterMs) expect(alert).toHaveTextContent(/1:1\d/);
    expect(name()).toHaveValue('ana');
    expect(password()).toHaveValue('');
    expect(bridge.asked('session/sign-in')).toEqual([
      { connectionId: 'corp', userName: 'ana', password: 'secret', keepSession: false, keepPassword: false },
    ]);
  });
});

test('where people sign in with their e-mail address, that is asked for and has the focus', async () => {
  const capabilities = { ...CAPTCHA.capabilities, captcha: false, emailSignIn: true };
  const bridge = someSystem({ signedOut: true, connection: { capabilities } });
  const { user } = await openPage(bridge);
  expect(screen.getByRole('textbox', { name: t.email })).toHaveFocus();
  await user.click(submit());
  expect(await screen.findByText(t.emailMissing)).toBeVisible();
});

describe('what is kept is kept by choice, and said as it is', () => {
  const kept = {
    connectionId: 'corp',
    sessionKept: false,
    passwordKept: false,
    userName: null,
    problem: null,
  };

  test('in the keychain: session and password, each on its own', async () => {
    const bridge = someSystem({ signedOut: true });
    const user = await typed(bridge);
    await user.click(screen.getByRole('checkbox', { name: en.vault.keepPassword }));
    await user.click(submit());
    await waitFor(() =>
      expect(bridge.asked('session/sign-in')).toMatchObject([{ keepSession: false, keepPassword: true }]),
    );
  });

  test('without a keychain: the password only, and only until Portero is closed', async () => {
    await openPage(
      someSystem({ signedOut: true }).answer('vault/state', () => ({ ...kept, place: 'memory' as const })),
    );
    expect(await screen.findByRole('checkbox', { name: en.vault.keepPasswordMemory })).not.toBeChecked();
    expect(screen.getByText(en.vault.whyMemory)).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: en.vault.keepSession })).toBeNull();
  });

  test('a kept password is sent without being typed', async () => {
    const bridge = someSystem({ signedOut: true }).answer('vault/state', () => ({
      ...kept,
      place: 'keychain' as const,
      passwordKept: true,
      userName: 'ana',
    }));
    const { user } = await openPage(bridge);
    await waitFor(() => expect(name()).toHaveValue('ana'));
    await user.click(submit());
    await waitFor(() =>
      expect(bridge.asked('session/sign-in')).toMatchObject([{ userName: 'ana', password: null }]),
    );
  });

  test.each([
    ['no-keychain', en.vault.noKeychain],
    ['locked', en.vault.locked],
    ['unreadable', en.vault.unreadable],
  ] as const)('what cannot be read any more (%s) is told', async (problem, words) => {
    const place = problem === 'unreadable' ? ('keychain' as const) : ('memory' as const);
    await openPage(
      someSystem({ signedOut: true }).answer('vault/state', () => ({ ...kept, place, problem })),
    );
    expect(await screen.findByText(words)).toBeVisible();
  });
});

test('nothing is sent without name and password, and what is missing is told and has the focus', async () => {
  const bridge = someSystem({ signedOut: true });
  const { user } = await openPage(bridge);
  await user.click(submit());
  expect(await screen.findByText(t.userNameMissing)).toBeVisible();
  expect(name()).toHaveFocus();
  await user.type(name(), 'ana');
  await user.click(submit());
  expect(await screen.findByText(t.passwordMissing)).toBeVisible();
  expect(password()).toHaveFocus();
  expect(bridge.asked('session/sign-in')).toEqual([]);
});

test('a system that does not answer can be left waiting', async () => {
  const bridge = someSystem({ signedOut: true })
    .answer('session/sign-in', () => new Promise(() => undefined))
    .answer('session/cancel-sign-in', () => undefined);
  const user = await typed(bridge);
  await user.click(submit());
  await user.click(await screen.findByRole('button', { name: en.common.cancel }));
  expect(name()).toHaveValue('ana');
  expect(bridge.asked('session/cancel-sign-in')).toEqual([{ connectionId: 'corp' }]);
  expect(submit()).toBeEnabled();
});

describe('with a captcha', () => {
  const withCaptcha = () =>
    someSystem({ signedOut: true, connection: CAPTCHA })
      .answer('captcha/open', () => ({ src: 'about:blank', partition: 'captcha-corp' }))
      .answer('captcha/close', () => undefined)
      .answer('captcha/state', ({ connectionId }) => ({ step: 'loading', connectionId }));

  test('a sign-in waits for the check and goes out by itself once it is passed', async () => {
    const bridge = withCaptcha();
    const user = await typed(bridge);
    await tell(bridge, 'captcha/changed', { step: 'interactive', connectionId: 'corp' });
    expect(screen.getByText(en.captcha.interactive)).toBeVisible();
    await user.click(submit());
    expect((await screen.findAllByText(t.waitingForCheck))[0]).toBeVisible();
    expect(bridge.asked('session/sign-in')).toEqual([]);
    await tell(bridge, 'captcha/changed', {
      step: 'solved',
      connectionId: 'corp',
      expiresAt: Date.now() + 300_000,
    });
    await waitFor(() => expect(bridge.asked('session/sign-in')).toHaveLength(1));
  });

  test.each([
    ['error', en.captcha.error],
    ['unreachable', en.captcha.unreachable],
    ['elsewhere', en.captcha.elsewhere],
  ] as const)(
    'one that fails (%s) says so and can be had anew; no password is sent',
    async (reason, words) => {
      const bridge = withCaptcha();
      const { user } = await openPage(bridge);
      await waitFor(() => expect(bridge.asked('captcha/open')).toHaveLength(1));
      await tell(bridge, 'captcha/changed', { step: 'failed', connectionId: 'corp', reason });
      expect((await screen.findAllByText(words))[0]).toBeVisible();
      await user.click(screen.getAllByRole('button', { name: en.common.retry })[0]!);
      await waitFor(() => expect(bridge.asked('captcha/open')).toHaveLength(2));
      expect(bridge.asked('session/sign-in')).toEqual([]);
    },
  );
});

test('a kept password that no longer counts is told as that, and nothing is said of waiting requests', async () => {
  const bridge = someSystem();
  await openPage(bridge);
  await screen.findByRole('grid', { name: en.users.title });
  await tell(bridge, 'session/changed', {
    phase: 'reauthenticating',
    connectionId: 'corp',
    view: someView(),
    reason: 'expired',
    parked: 0,
    problem: { code: 'refused' },
  });
  const sheet = within(await screen.findByRole('dialog', { name: en.session.signInAgain }));
  const alert = await sheet.findByRole('alert');
  expect(alert).toHaveTextContent(t.keptRefusedTitle);
  expect(alert).not.toHaveTextContent('Caps Lock');
  expect(sheet.queryByText(/waiting request/)).toBeNull();
});

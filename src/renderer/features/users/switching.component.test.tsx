import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ErrorCode } from '#contract/errors';
import { en } from '../../i18n/en/en';
import { refuse } from '../../testing/fake-bridge';
import { openPage, switchOf } from '../../testing/open-page';
import { someRow } from '../../testing/some-row';
import { someSystem } from '../../testing/some-system';

const t = en.activation;
const named = (words: string) => words.replace('{{userName}}', 'p001');

test.each<[ErrorCode, string]>([
  ['not-permitted', t.notPermitted],
  ['self-guard', en.errors['self-guard']],
  ['last-administrator-guard', en.errors['last-administrator-guard']],
  ['not-found', t.notFound],
])('a switch that is refused (%s) is rolled back with the reason', async (code, reason) => {
  const bridge = someSystem().answer('directory/switch', () => refuse(code));
  const { user } = await openPage(bridge);
  const p001 = await switchOf('p001');
  await user.click(p001);
  expect(await screen.findByText(named(t.stillActive))).toBeVisible();
  expect(screen.getByText(reason)).toBeVisible();
  expect(p001).toBeChecked();
});

test('a switch shows at once, tells of tokens that may still work, and can be undone', async () => {
  const until = Date.now() + 600_000;
  const bridge = someSystem().answer('directory/switch', ({ personId, active }) => ({
    person: someRow({ id: personId, userName: 'p001', active }),
    tokensMayWorkUntil: active ? null : until,
    already: false,
  }));
  const { user } = await openPage(bridge);
  await user.click(await switchOf('p001'));
  expect(await screen.findByText(named(t.nowInactive))).toBeVisible();
  expect(screen.getByText(/May keep working until/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: t.undo }));
  expect(await screen.findByText(named(t.undoneActive))).toBeVisible();
  expect(bridge.asked('directory/switch').map(({ personId, active }) => [personId, active])).toEqual([
    ['id-001', false],
    ['id-001', true],
  ]);
});

test('who was changed elsewhere meanwhile is told as they are now', async () => {
  const bridge = someSystem().answer('directory/switch', () => refuse('conflict'));
  const { user } = await openPage(bridge);
  bridge.answer('directory/person', () =>
    someRow({ id: 'id-001', userName: 'p001', active: true, profileName: 'Boss' }),
  );
  await user.click(await switchOf('p001'));
  const notice = await screen.findByText(named(t.conflict));
  await waitFor(() =>
    expect(within(document.body).getByText(t.conflictActive.replace('{{profile}}', 'Boss'))).toBeVisible(),
  );
  expect(notice).toBeVisible();
});

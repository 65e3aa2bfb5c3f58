import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { en } from '../../i18n/en/en';
import { openPage, switchOf } from '../../testing/open-page';
import { someSystem } from '../../testing/some-system';

const JOURNAL = en.sections.journal;
const GO_TO_JOURNAL = en.palette.goTo.replace('{{section}}', JOURNAL);
const palette = () => screen.findByRole('dialog', { name: en.palette.title });
const address = () => decodeURIComponent(location.hash);

/** Opens the palette, types, and does what is found first. */
async function command(user: UserEvent, words: string, found: string): Promise<void> {
  await user.keyboard('{Control>}k{/Control}');
  const inside = within(await palette());
  await waitFor(() => expect(inside.getByRole('combobox')).toHaveFocus());
  await user.keyboard(words);
  await waitFor(() => {
    const [first] = inside.getAllByRole('option');
    expect(first).toHaveTextContent(found);
    expect(first).toHaveAttribute('aria-selected', 'true');
  });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: en.palette.title })).toBeNull());
}

test('does by name what can be done, and finds people', async () => {
  const { user } = await openPage(someSystem());
  await switchOf('p001');
  await command(user, `go ${JOURNAL}`, GO_TO_JOURNAL);
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: JOURNAL })).toHaveFocus());
  expect(document.title).toMatch(new RegExp(`^${JOURNAL} · Corp · Portero`));

  await command(user, 'p003', 'p003');
  expect(await screen.findByRole('heading', { level: 1, name: /^Users/ })).toBeVisible();
  expect(await screen.findByRole('dialog', { name: 'Details of p003' })).toBeVisible();
  expect(address()).toBe('#corp/users?person=id-003');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(address()).toBe('#corp'));
});

test('what was done last comes first, and the arrows go around', async () => {
  const { user } = await openPage(someSystem());
  await switchOf('p001');
  await command(user, `go ${JOURNAL}`, GO_TO_JOURNAL);
  await user.keyboard('{Control>}k{/Control}');
  const inside = within(await palette());
  const field = inside.getByRole('combobox');
  await waitFor(() => expect(field).toHaveFocus());
  expect(inside.getAllByRole('option')[0]).toHaveTextContent(GO_TO_JOURNAL);
  await user.keyboard('{ArrowUp}');
  const last = inside.getAllByRole('option').at(-1);
  expect(last).toHaveAttribute('aria-selected', 'true');
  expect(field).toHaveAttribute('aria-activedescendant', last?.id);
});

import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { en } from '../../i18n/en/en';
import { openPage, switchOf } from '../../testing/open-page';
import { somePeople, someSystem } from '../../testing/some-system';
import { someRow } from '../../testing/some-row';

const t = en.users;
const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent);
const button = (name: string) => screen.findByRole('button', { name });

test('columns are chosen, moved and kept', async () => {
  const { user, bridge } = await openPage(someSystem());
  await switchOf('p001');
  expect(heads()).toEqual(['', t.userName, t.profile, t.state]);
  await user.click(await button(t.view));
  await user.click(await screen.findByRole('checkbox', { name: t.id }));
  for (let times = 0; times < 2; times += 1) {
    (await button(t.moveEarlier.replace('{{column}}', t.id))).focus();
    await user.keyboard('{Enter}');
  }
  await user.keyboard('{Escape}');
  await waitFor(() => expect(heads()).toEqual(['', t.userName, t.id, t.profile, t.state]));
  expect(bridge.asked('list-view/save').at(-1)?.columns).toEqual(['userName', 'id', 'profileName', 'active']);
  const id = screen.getByRole('columnheader', { name: t.id });
  await user.click(within(id).getByRole('button'));
  expect(id).toHaveAttribute('aria-sort', 'ascending');
  await waitFor(() =>
    expect(bridge.asked('directory/window').at(-1)?.sort).toEqual({ column: 'id', descending: false }),
  );
});

test('a filter is named, applied, renamed and deleted', async () => {
  const people = [...somePeople(4), someRow({ id: 'gone', userName: 'gone', active: false })];
  const { user, bridge } = await openPage(someSystem({ people }));
  await switchOf('p001');
  const rows = () => screen.getByRole('grid', { name: 'Users' }).getAttribute('aria-rowcount');
  await user.click(screen.getByRole('radio', { name: t.inactive }));
  await waitFor(() => expect(rows()).toBe('2'));
  await user.click(await button(t.savedFilters));
  await user.type(await screen.findByRole('textbox', { name: t.saveFilterAs }), 'Gone{Enter}');
  await button('Rename Gone');
  await user.keyboard('{Escape}');

  await user.click(await button(t.clearAll));
  await waitFor(() => expect(rows()).toBe('6'));
  await user.click(await button(t.savedFilters));
  await user.click(await button('Rename Gone'));
  const name = await screen.findByRole('textbox', { name: t.filterName });
  await user.clear(name);
  await user.type(name, 'Away{Enter}');
  await user.click(await button('Away'));
  await waitFor(() => expect(rows()).toBe('2'));
  await user.click(await button('Away'));
  await user.click(await button('Delete Away'));
  expect(await screen.findByText(t.noSavedFilters)).toBeVisible();
  const kept = bridge
    .asked('list-view/save')
    .map(({ savedFilters }) => savedFilters.map((filter) => filter.name));
  expect(kept).toEqual([['Gone'], ['Away'], []]);
});

test('a pasted list selects its people, and those not found are listed', async () => {
  const { user, bridge } = await openPage(someSystem());
  await switchOf('p001');
  bridge.answer('directory/resolve', () => ({
    found: [
      { personId: 'id-001', userName: 'p001' },
      { personId: 'id-003', userName: 'p003' },
    ],
    notFound: ['nobody.here', 'nor.here'],
  }));
  await user.click(await button(t.pasteTitle));
  const sheet = within(await screen.findByRole('dialog', { name: t.pasteTitle }));
  await user.click(sheet.getByRole('textbox'));
  await user.paste('P001; p003\nnobody.here\tnor.here');
  await user.click(sheet.getByRole('button', { name: t.pasteLook_other.replace('{{entries}}', '4') }));
  expect(await sheet.findByText(t.pasteFound_other.replace('{{people}}', '2'))).toBeVisible();
  expect(sheet.getByText(t.pasteNotFound_other.replace('{{entries}}', '2'))).toBeVisible();
  expect(sheet.getByText(/nobody\.here/, { selector: 'pre' })).toHaveTextContent('nobody.here nor.here');
  expect(bridge.asked('directory/resolve')).toEqual([
    { connectionId: 'corp', words: ['P001', 'p003', 'nobody.here', 'nor.here'] },
  ]);
  await user.click(sheet.getByRole('button', { name: t.pasteSelect_other.replace('{{people}}', '2') }));
  expect(await screen.findByRole('region', { name: t.selection })).toHaveTextContent('2 selected');
  expect((await switchOf('p003')).closest('[data-person]')).toHaveAttribute('aria-selected', 'true');
});

test('who lacks the permission sees the list and cannot switch', async () => {
  const may = { people: ['consult' as const], profiles: [], modules: [], permissions: [] };
  await openPage(someSystem({ view: { administrator: false, may } }));
  expect(await switchOf('p001')).toBeDisabled();
});

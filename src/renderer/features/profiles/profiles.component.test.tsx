import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Module, PermissionSet } from '#contract/profiles';
import { en } from '../../i18n/en/en';
import { refuse } from '../../testing/fake-bridge';
import { openPage, switchOf } from '../../testing/open-page';
import { someSystem } from '../../testing/some-system';

const t = en.profiles;
const SALES = { id: 'p', name: 'Sales', administrator: false };
const MODULES: Module[] = ['Users', 'Modules'].map((name) => ({
  id: `m-${name}`,
  name,
  route: `/${name}`,
  key: name.toLowerCase(),
}));

/** The profile `Sales` on show: lists users, nothing else. */
async function openSales() {
  let set: PermissionSet = {
    profile: SALES,
    modules: MODULES,
    permissions: [{ moduleId: 'm-Users', actions: ['consult'] }],
  };
  const bridge = someSystem()
    .answer('profiles/permissions', () => set)
    .answer('profiles/save-permissions', ({ permissions }) => (set = { ...set, permissions }));
  const { user } = await openPage(bridge);
  await switchOf('p001');
  const show = async () => {
    await user.click(screen.getByRole('button', { name: en.sections.profiles }));
    const panel = await screen.findByRole('region', { name: 'Sales' });
    await within(panel).findByRole('grid', { name: 'Permissions of the profile Sales' });
    return within(panel);
  };
  return { bridge, user, show, panel: await show() };
}

test('permissions are marked by keyboard alone, what changes is listed, and exactly that is saved', async () => {
  const { bridge, user, show, panel } = await openSales();
  const box = (name: string) => panel.getByRole('checkbox', { name });
  box('Modules: List').focus();
  await user.keyboard('{ArrowRight}');
  expect(box('Modules: Details')).toHaveFocus();
  await user.keyboard('{Control>}{Home}{/Control}');
  expect(box(t.everything)).toHaveFocus();
  await user.keyboard('{ArrowDown}{ArrowDown}[Space]');
  expect(panel.getByRole('list', { name: t.yours })).toHaveTextContent('Modules');
  expect(panel.getByText('5 unsaved changes')).toBeVisible();

  // What was not saved stays while another screen is on show.
  bridge.answer('modules/list', () => MODULES);
  await user.click(screen.getByRole('button', { name: en.sections.modules }));
  await screen.findByRole('heading', { level: 1, name: en.sections.modules });
  const again = await show();
  await user.click(await again.findByRole('button', { name: en.people.save }));
  await screen.findByRole('group', { name: t.saved.replace('{{profile}}', 'Sales') });
  const [saved] = bridge.asked('profiles/save-permissions');
  const byModule = Object.fromEntries(
    saved!.permissions.map((one) => [one.moduleId, [...one.actions].sort()]),
  );
  expect(byModule).toEqual({
    'm-Users': ['consult'],
    'm-Modules': ['add', 'consult', 'delete', 'detail', 'edit'],
  });
  expect(saved!.seen).toEqual([{ moduleId: 'm-Users', actions: ['consult'] }]);
});

test('a profile that people have is deleted only in spite of a warning that says who they are', async () => {
  const { bridge, user, panel } = await openSales();
  bridge.answer('profiles/delete', () => refuse('rejected', { status: 400, words: 'Profile in use' }));
  await user.click(panel.getByRole('button', { name: t.delete }));
  const question = within(await panel.findByRole('region', { name: t.delete }));
  expect(await question.findByText(/^5 users have it: ana, p001/)).toBeVisible();
  expect(question.getByRole('button', { name: en.common.cancel })).toHaveFocus();
  expect(bridge.asked('profiles/delete')).toEqual([]);
  await user.click(question.getByRole('button', { name: t.deleteAnyway }));
  expect(await question.findByRole('alert')).toHaveTextContent('Profile in use');
  await user.click(question.getByRole('button', { name: t.showPeople }));
  expect(await screen.findByRole('heading', { level: 1, name: /^Users/ })).toBeVisible();
  await waitFor(() => expect(bridge.asked('directory/window').at(-1)?.profileIds).toEqual(['p']));
});

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { en } from '../../i18n/en/en';
import { refuse, type FakeBridge } from '../../testing/fake-bridge';
import { openPage, switchOf } from '../../testing/open-page';
import { someSystem } from '../../testing/some-system';

const t = en.people;

describe('somebody new', () => {
  async function openSheet(bridge: FakeBridge = someSystem()) {
    const { user } = await openPage(bridge);
    await switchOf('p001');
    await user.click(screen.getByRole('button', { name: t.new }));
    const sheet = within(await screen.findByRole('dialog', { name: t.newTitle }));
    const create = () => user.click(sheet.getByRole('button', { name: t.create }));
    const password = () => sheet.getByLabelText<HTMLInputElement>(t.password, { selector: 'input' });
    const rule = (words: string) =>
      sheet.getAllByRole('listitem').find((one) => one.textContent.includes(words))!;
    return { bridge, user, sheet, create, password, rule };
  }

  test('what is missing is told one after the other, each with the focus; nothing is sent', async () => {
    const { bridge, user, sheet, create, password } = await openSheet();
    await create();
    expect(await sheet.findByText(t.userNameMissing)).toBeVisible();
    expect(sheet.getByRole('textbox', { name: 'User name' })).toHaveFocus();
    await user.type(sheet.getByRole('textbox', { name: 'User name' }), 'nueva');
    await user.selectOptions(await sheet.findByRole('combobox', { name: t.profile }), 'Sales');
    await create();
    expect(password()).toHaveFocus();
    expect(bridge.asked('people/create')).toEqual([]);
  });

  test('the rules of the password are told as it is typed, and a generated one keeps them all', async () => {
    const { user, sheet, password, rule } = await openSheet();
    await user.type(password(), 'abc1');
    expect(rule(t.rule_digit)).toHaveTextContent(t.ruleMet);
    expect(rule(t.rule_upper)).toHaveTextContent(t.ruleMissing);
    await user.click(sheet.getByRole('button', { name: t.generate }));
    for (const words of ['at least', t.rule_upper, t.rule_lower, t.rule_digit, t.rule_symbol]) {
      expect(rule(words)).toHaveTextContent(t.ruleMet);
    }
  });

  test('a refusal is told with the system’s words, nothing typed is gone, and the next try can succeed', async () => {
    const { bridge, user, sheet, create, password } = await openSheet();
    const words = 'That name is taken';
    bridge.answer('people/create', () => refuse('rejected', { status: 400, words }));
    await user.type(sheet.getByRole('textbox', { name: 'User name' }), 'p001');
    await user.selectOptions(await sheet.findByRole('combobox', { name: t.profile }), 'Sales');
    await user.click(sheet.getByRole('button', { name: t.generate }));
    const generated = password().value;
    await create();
    expect(await sheet.findByRole('alert')).toHaveTextContent(words);
    expect(password().value).toBe(generated);

    bridge.answer('people/create', ({ userName, profileId }) => ({
      id: 'new',
      userName,
      profileId,
      profileName: 'Sales',
      active: true,
      hasImage: false,
    }));
    await user.clear(sheet.getByRole('textbox', { name: 'User name' }));
    await user.type(sheet.getByRole('textbox', { name: 'User name' }), 'nueva');
    await create();
    const notice = await screen.findByRole('group', { name: 'nueva was created.' });
    expect(within(notice).getByRole('button', { name: t.copyPassword })).toBeVisible();
    expect(bridge.asked('people/create').at(-1)).toMatchObject({
      userName: 'nueva',
      profileId: 'p',
      password: generated,
      active: true,
    });
  });
});

describe('what is barred is said instead of offered', () => {
  async function details(bridge: FakeBridge, userName: string) {
    const { user } = await openPage(bridge);
    await switchOf(userName);
    await user.click(screen.getByRole('button', { name: userName }));
    const drawer = await screen.findByRole('dialog', { name: `Details of ${userName}` });
    await within(drawer).findByRole('heading', { name: userName });
    return within(drawer);
  }

  test('deleting oneself', async () => {
    const own = await details(someSystem(), 'ana');
    expect(own.getByText(t.selfDelete)).toBeVisible();
    expect(own.queryByRole('button', { name: /^Delete/ })).toBeNull();
  });

  test('what the account lacks the permission for', async () => {
    const may = { people: ['consult' as const], profiles: [], modules: [], permissions: [] };
    const other = await details(someSystem({ view: { administrator: false, may } }), 'p001');
    expect(other.getByText(t.mayNotEdit)).toBeVisible();
    await waitFor(() => expect(other.getByRole('combobox', { name: t.profile })).toBeDisabled());
    expect(other.getByText(t.mayNotDelete)).toBeVisible();
    expect(screen.getByRole('button', { name: t.new, hidden: true })).toBeDisabled();
  });
});

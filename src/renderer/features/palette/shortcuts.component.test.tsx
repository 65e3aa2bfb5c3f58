import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { en } from '../../i18n/en/en';
import { openPage, switchOf } from '../../testing/open-page';
import { someSystem } from '../../testing/some-system';

test('the sheet lists what the keys do, no two alike', async () => {
  const { user } = await openPage(someSystem());
  await switchOf('p001');
  await user.keyboard('{F1}');
  const sheet = await screen.findByRole('dialog', { name: en.shortcuts.title });
  const keysOf = (line: Element) => [...line.querySelectorAll('kbd')].map((key) => key.textContent);
  const lines = [...sheet.querySelectorAll('dl > div')];
  expect(keysOf(lines.find((line) => line.textContent.startsWith('Go to Users'))!)).toEqual(['G', 'U']);
  const elsewhere = [...sheet.querySelectorAll('section:not([aria-labelledby="shortcuts-table"]) dd > span')];
  const keys = elsewhere.map((one) => keysOf(one).join('+'));
  expect(keys.length).toBeGreaterThan(15);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);

  // Below a dialog nothing happens.
  await user.keyboard('gj{Escape}');
  await waitFor(() => expect(sheet).not.toBeInTheDocument());
  expect(screen.getByRole('heading', { level: 1, name: /^Users/ })).toBeVisible();
});

test('the keys do it, and typing is typing', async () => {
  const { user } = await openPage(someSystem());
  await switchOf('p001');
  await user.keyboard('gs');
  await waitFor(() =>
    expect(screen.getByRole('heading', { level: 1, name: en.sections.sessionTitle })).toHaveFocus(),
  );
  await user.keyboard('gu');
  const search = await screen.findByRole('searchbox', { name: en.users.search });
  await user.keyboard('/');
  await waitFor(() => expect(search).toHaveFocus());
  await user.keyboard('gj?');
  expect(search).toHaveValue('gj?');
});

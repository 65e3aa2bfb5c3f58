import { activeInDatabase } from '../support/accounts-in-database';
import { expect, test } from '../support/app';
import { connectionId } from '../support/bridge-calls';
import { windowOf } from '../support/bulk-calls';
import { signIn } from '../support/screens';

test('a whole bulk operation by keyboard alone: filter, select, deactivate, look, undo', async ({
  openCorp,
}) => {
  const { page, server } = await openCorp();
  await signIn(page);
  const press = (key: string) => page.keyboard.press(key);
  const row = page.locator('[role="grid"] [data-person]:focus');
  const panel = page.getByRole('region', { name: 'Operations' });
  const before = activeInDatabase(server.dataDir);

  await press('/');
  await page.keyboard.type('operador');
  const id = await connectionId(page, 'Corp');
  const { matching: people } = await windowOf(page, id, { search: 'operador' });
  expect(people).toBeGreaterThan(20);
  // Not by what the list shows: while it is typed, it is a list for fewer letters.
  const rows = page.getByRole('grid', { name: 'Users' });
  await expect(rows).toHaveAttribute('aria-rowcount', String(people + 1));
  await press('ArrowDown');
  await expect(row).toHaveAttribute('data-index', '0');

  await press('Control+a');
  await expect(page.getByText(`${people} selected`).first()).toBeVisible();
  // One is taken out again, and two more by a stretch that is thought better of.
  await press('ArrowDown');
  await press('x');
  await expect(page.getByText(`${people - 1} selected`).first()).toBeVisible();

  await press('Control+Shift+F');
  const preview = page.getByRole('dialog', { name: 'Deactivate users' });
  const go = preview.getByRole('button', { name: /^Deactivate \d+ users$/ });
  await expect(go).toBeFocused();
  const change = Number(/\d+/.exec(await go.innerText())?.[0]);
  expect(change).toBeGreaterThan(20);
  await press('Enter');
  await expect(preview).toBeHidden();
  await expect(panel.getByText(`${change} done`)).toBeVisible({ timeout: 120_000 });
  // The list has the focus again, on the row it was on.
  await expect(row).toHaveAttribute('data-index', '1');

  const off = activeInDatabase(server.dataDir);
  const switched = [...before].filter(([id, active]) => active && off.get(id) === false);
  expect(switched).toHaveLength(change);
  expect([...before].filter(([id, active]) => !active && off.get(id) === true)).toEqual([]);

  await press('Control+z');
  const undo = panel.getByRole('group', { name: /^Undo for/ });
  await expect(undo.getByText(`${change} done`)).toBeVisible({ timeout: 120_000 });
  expect(activeInDatabase(server.dataDir)).toEqual(before);
  await expect(panel.getByRole('group', { name: /^Deactivate/ })).toBeHidden();
});

test('what was done is told row by row, and pausing and cancelling leave the rest alone', async ({
  openCorp,
}) => {
  const { page, server, proxy } = await openCorp();
  await signIn(page);
  const before = activeInDatabase(server.dataDir);
  await page.getByRole('row').nth(3).focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Deactivate', exact: true }).click();
  const preview = page.getByRole('dialog', { name: 'Deactivate users' });
  await expect(preview.getByRole('button', { name: /Not allowed/ })).toContainText('1');
  await preview.getByRole('button', { name: /Not allowed/ }).click();
  await expect(preview.getByText(/You cannot deactivate yourself/)).toBeVisible();

  let writes = 0;
  const held: (() => void)[] = [];
  proxy.fault = (request, response) => {
    if (request.method !== 'PUT') return false;
    writes += 1;
    if (writes <= 10) return false;
    held.push(() => response.writeHead(500).end());
    return true;
  };
  await preview.getByRole('button', { name: /^Deactivate \d+ users$/ }).click();
  const line = page.getByRole('group', { name: /^Deactivate \d+ users$/ });
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await line.getByRole('button', { name: 'Pause' }).click();
  await expect(line.getByText('Paused')).toBeVisible();
  await line.getByRole('button', { name: 'Cancel the rest' }).click();
  proxy.fault = undefined;
  for (const answer of held) answer();
  await expect(line.getByText(/not sent/)).toBeVisible({ timeout: 120_000 });

  await line.getByRole('button', { name: 'Details' }).click();
  const results = page.getByRole('dialog', { name: /^Deactivate \d+ users$/ });
  await results.getByRole('button', { name: /\d+ done/ }).click();
  await expect(results.getByRole('listitem').first()).toContainText('active → inactive');
  const done = Number(/\d+/.exec(await results.getByRole('button', { name: /\d+ done/ }).innerText())?.[0]);
  const now = activeInDatabase(server.dataDir);
  expect([...before].filter(([id, active]) => active && now.get(id) === false)).toHaveLength(done);
  await results.getByRole('searchbox', { name: 'Search results' }).fill('nobody of that name');
  await expect(results.getByText('No result matches')).toBeVisible();
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { call, valueOf } from '../support/bridge-calls';
import { expect, test } from '../support/app';
import { openOffline, signIn } from '../support/screens';

const everybody = {
  search: '',
  active: 'all' as const,
  profileIds: [],
  administrator: 'all' as const,
  changedElsewhere: false,
};

/** Answers the operating system's dialogs, which no test can click. */
async function choose(electron: ElectronApplication, file: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}

test('users are exported and come back as an activation list in which nothing is to be done', async ({
  start,
  profile,
}) => {
  const { electron, page } = await start();
  await openOffline(page);
  await signIn(page);
  await choose(electron, join(profile, 'people.csv'));
  const exported = valueOf(
    await call(page, 'export/people', {
      connectionId: 'local',
      scope: { kind: 'matching', filter: { ...everybody, search: 'jdoe' }, except: [] },
      sort: { column: 'userName', descending: false },
      columns: ['id', 'userName', 'profileName', 'active'],
      format: 'csv',
    }),
  );
  expect(exported).toEqual({ file: 'people.csv', rows: 1 });
  const text = readFileSync(join(profile, 'people.csv'), 'utf8');
  // Which sign stands between the cells is this computer's.
  const cells = text.replaceAll('";"', '","');
  expect(cells).toMatch(
    /^\u{FEFF}"id","userName","profileName","active"\r\n"[^"]+","jdoe","[^"]+","(?:yes|no)"\r\n$/u,
  );

  const told = valueOf(await call(page, 'import/open', { connectionId: 'local', kind: 'activation' }));
  expect(told).toMatchObject({ file: 'people.csv', lines: 1, counts: { already: 1, ready: 0 } });
  await choose(electron, join(profile, 'missing', 'people.csv'));
  const nowhere = await call(page, 'export/journal', {
    filter: {
      connectionId: 'local',
      search: '',
      actions: [],
      results: [],
      subjectId: null,
      operationId: null,
      from: null,
      to: null,
    },
    format: 'json',
  });
  expect(nowhere).toEqual({ ok: false, error: { code: 'file-not-written' } });
  expect(readdirSync(profile).filter((file) => file.includes('.part'))).toEqual([]);
});

test('a list from Excel is judged line by line and writes nothing', async ({ start, profile }) => {
  const { electron, page } = await start();
  await openOffline(page);
  await signIn(page);
  const file = join(profile, 'lista.csv');
  writeFileSync(file, Buffer.from('Usuario;Activo\r\nJDOE;no\r\nadmin;no\r\nñandú;sí\r\n', 'latin1'));
  await choose(electron, file);
  const told = valueOf(await call(page, 'import/open', { connectionId: 'local', kind: 'activation' }));
  if (!told) throw new Error('nothing was opened');
  const lines = valueOf(
    await call(page, 'import/lines', { importId: told.importId, verdicts: [], offset: 0, limit: 10 }),
  );
  expect(lines.map(({ name, verdict, problems }) => [name, verdict, problems])).toEqual([
    ['JDOE', 'ready', []],
    ['admin', 'barred', ['self-guard']],
    ['ñandú', 'not-found', []],
  ]);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('textbox', { name: 'User name' })).toBeVisible();
  expect(await call(page, 'import/start', { importId: told.importId })).toEqual({
    ok: false,
    error: { code: 'not-found' },
  });
});

test('users are created from a file, and the passwords that Portero generated work', async ({
  start,
  profile,
}) => {
  const { electron, page } = await start();
  await openOffline(page);
  await signIn(page);
  const file = join(profile, 'new-people.csv');
  writeFileSync(
    file,
    'Nombre,Perfil\r\nzacarias,Operador\r\n"\'=zulema",Operador\r\njdoe,Operador\r\nzoe,Nadie\r\n',
  );
  await choose(electron, file);
  const told = valueOf(await call(page, 'import/open', { connectionId: 'local', kind: 'create' }));
  expect(told).toMatchObject({ counts: { ready: 2, already: 1, invalid: 1 }, generatedPasswords: 2 });
  const { id } = valueOf(await call(page, 'import/start', { importId: told?.importId ?? '' }));
  await expect
    .poll(
      async () =>
        valueOf(await call(page, 'bulk/list', { connectionId: 'local' })).find((one) => one.id === id)?.state,
    )
    .toBe('finished');
  await choose(electron, join(profile, 'results.json'));
  expect(valueOf(await call(page, 'export/results', { operationId: id, format: 'json' }))?.rows).toBe(2);
  const results = JSON.parse(readFileSync(join(profile, 'results.json'), 'utf8')) as Record<string, string>[];
  const [zacarias] = results;
  expect(zacarias).toMatchObject({ userName: 'zacarias', outcome: 'done' });
  const password = zacarias?.['password'] ?? '';
  // It is in that file and nowhere else: neither in the records nor in the log.
  const others = ['logs', '.'].flatMap((folder) =>
    readdirSync(join(profile, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'results.json')
      .map((entry) => readFileSync(join(profile, folder, entry.name), 'latin1')),
  );
  expect(others.some((text) => text.includes(password))).toBe(false);

  valueOf(await call(page, 'import/close', { importId: told?.importId ?? '' }));
  valueOf(await call(page, 'export/results', { operationId: id, format: 'json' }));
  expect(readFileSync(join(profile, 'results.json'), 'utf8')).not.toContain(password);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await signIn(page, 'zacarias', password);
});

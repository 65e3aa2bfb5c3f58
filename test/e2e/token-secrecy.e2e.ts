import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { everythingIn, expect, test } from '../support/app';
import { addConnection, findPerson, signIn } from '../support/screens';

/** The renderer's whole JavaScript heap, as DevTools would save it. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

/** Arguments and environment of every process below this one (Linux; elsewhere the test looks at less). */
function processesBelow(pid: number): string {
  if (process.platform !== 'linux') return '';
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map<number, number>();
  for (const name of all) {
    try {
      parents.set(
        Number(name),
        Number(
          readFileSync(`/proc/${name}/stat`, 'latin1')
            .replace(/.*\) \S /s, '')
            .split(' ')[0],
        ),
      );
    } catch {
      // It ended meanwhile.
    }
  }
  const below = (id: number): boolean => id === pid || (parents.has(id) && below(parents.get(id) ?? 0));
  return [...parents.keys()]
    .filter(below)
    .map((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'latin1') + readFileSync(`/proc/${id}/environ`, 'latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}

test('the token is nowhere but in main', async ({ start, serve }) => {
  const { proxy } = await serve();
  const app = await start({ env: { PORTERO_LOG: '1' } });
  const { page } = app;
  await addConnection(page, 'Corp', proxy.url);
  await signIn(page);
  const jdoe = await findPerson(page, 'jdoe');
  await jdoe.click();
  await expect(page.getByText('jdoe is now inactive.')).toBeVisible();
  // Provoke errors and log lines as well: none of them may carry it.
  proxy.fault = (_request, response) => Boolean(response.writeHead(500).end('<html>token</html>'));
  await page.getByRole('button', { name: /Refresh/ }).click();
  await expect(page.getByText('This list may be out of date.')).toBeVisible();
  proxy.fault = undefined;

  const bearer =
    proxy.exchanges.find(({ authorization }) => authorization !== undefined)?.authorization ?? '';
  const token = bearer.replace('Bearer ', '');
  const [head = '', claims = '', signature = ''] = token.split('.');
  expect(head && claims && signature).toMatch(/^[\w-]{20,}$/);
  // Parts, so that a token cut in pieces or without its signature is found as well.
  const secrets = [token, claims, claims.slice(0, 40), signature];

  const places: Record<string, string> = {
    heap: await heapOf(page),
    storage: await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
    ),
    page: await page.content(),
    processes: processesBelow(app.electron.process().pid ?? 0),
    output: app.output(),
    'profile while running': everythingIn(app.profile),
  };
  // The search itself works: it finds what is there.
  expect(places['heap']).toContain('Administrador Master');
  if (process.platform === 'linux') expect(places['processes']).toContain(app.profile);
  await app.quit();
  places['profile afterwards'] = everythingIn(app.profile);
  expect(places['profile afterwards']).toContain('Corp');
  for (const [place, text] of Object.entries(places)) {
    for (const secret of secrets) expect(text.includes(secret), `${place} holds the token`).toBe(false);
  }
});

test('neither password nor token is left in the renderer after signing in', async ({ openCorp }) => {
  const { page } = await openCorp();
  await signIn(page);
  expect(await page.content()).not.toContain('Admin123456!');
  expect(await page.evaluate(() => document.querySelectorAll('input[type=password]').length)).toBe(0);
});

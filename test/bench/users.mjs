/**
 * The list of people at scale, in the real app, against AG Grid Community and MUI X Data Grid (free) in a bare page on
 * the same Electron, the same server and the same people. Every subject signs in, shows the list, searches it, scrolls
 * it; figures are medians of the rounds, and what a peer takes is told as a multiple of what Portero takes. Arguments:
 * numbers of people (100000 1000000), `--rounds N` (3). Peers are installed in test/bench on the first run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { figuresOf, printTable, quantile } from './users/figures.mjs';
import {
  dragFrames,
  keystrokes,
  memory,
  timeToFirstRows,
  wheelFrames,
  wholeList,
} from './users/measures.mjs';
import { steps } from './users/typing.mjs';

const here = import.meta.dirname;
const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, only: { type: 'string' } },
  allowPositionals: true,
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [100_000, 1_000_000];

await installPeers();
const { openPeer, openPortero } = await import('./users/subjects.mjs');
const subjects = {
  Portero: (server) => openPortero(server),
  'AG Grid': (server) =>
    openPeer(server, 'ag-grid', { row: '.ag-row[row-id]', scroller: '.ag-grid-viewport' }),
  'MUI X': (server) =>
    openPeer(server, 'mui', { row: '.MuiDataGrid-row', scroller: '.MuiDataGrid-virtualScroller' }),
};

for (const size of sizes) {
  const server = await serve(size);
  const people = await everyone(server);
  const typing = steps(
    people.map(({ UserName, NombrePerfil }) => `${UserName} ${NombrePerfil}`.toLowerCase()),
  );
  const rounds = {};
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const [name, open] of Object.entries(subjects)) {
      if (values.only && values.only !== name) continue;
      (rounds[name] ??= []).push(await measure(await open(server), people.length, typing));
      console.error(`${size} people, round ${round + 1}, ${name} done`);
    }
  }
  await server.stop();
  const medians = Object.fromEntries(Object.entries(rounds).map(([name, all]) => [name, medianOf(all)]));
  printTable(
    `${people.length} people, medians of ${values.rounds} rounds; × = the peer's as a multiple of ours`,
    medians,
  );
}

async function measure({ electron, page, selectors, close }, total, typing) {
  try {
    const startedAt = Date.now();
    const first = await timeToFirstRows(page, selectors);
    await wholeList(page, total);
    const whole = Date.now() - startedAt;
    const wheel = await wheelFrames(page, selectors, 4000);
    const drag = await dragFrames(page, selectors, 180);
    const keys = await keystrokes(page, selectors, typing);
    return figuresOf({ first, whole, keys, wheel, drag, held: await memory(electron) });
  } finally {
    await close();
  }
}

function medianOf(rounds) {
  const names = Object.keys(rounds[0]);
  return Object.fromEntries(
    names.map((name) => [
      name,
      quantile(
        rounds.map((figures) => figures[name] ?? 0),
        0.5,
      ),
    ]),
  );
}

async function serve(users) {
  const dataDir = mkdtempSync(join(tmpdir(), 'portero-bench-users-'));
  const program = join(here, '..', '..', 'out', 'main', 'server-cli.js');
  const child = spawn(
    process.execPath,
    [program, '--port', '0', '--data-dir', dataDir, '--users', String(users)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = await once(createInterface(child.stdout), 'line');
  const { url } = JSON.parse(line);
  const { turnstile } = await (await fetch(`${url}/.well-known/portero`)).json();
  const stop = async () => {
    child.kill();
    await once(child, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, siteKey: turnstile.siteKey, stop };
}

/** Everyone in the server's list, as a plain client reads it. */
async function everyone({ url, siteKey }) {
  const post = async (path, body) =>
    (
      await fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).json();
  const { token: CaptchaToken } = await post('/turnstile/v0/challenge', { sitekey: siteKey });
  const { token } = await post('/api/Auth', { UserName: 'admin', Password: 'Admin123456!', CaptchaToken });
  return (await fetch(`${url}/api/Usuario`, { headers: { authorization: `Bearer ${token}` } })).json();
}

async function installPeers() {
  if (existsSync(join(here, 'node_modules', 'ag-grid-community'))) return;
  console.error('installing the peers…');
  const child = spawn('npm', ['ci', '--ignore-scripts'], {
    cwd: here,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('the peers could not be installed');
}

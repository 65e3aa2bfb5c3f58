/**
 * A bulk operation on many people in the real app against the local server, measured beside what the server itself can
 * do: as many writes (and as many reads and writes, which is what looking before writing takes) by a plain client over
 * eight connections. The database is compared row by row after the operation and after its undo. Argument: people (10000).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text as readAll } from 'node:stream/consumers';
import Database from 'libsql';
import { frameShares } from './users/figures.mjs';
import { framesDuring } from './users/measures.mjs';
import { openPortero } from './users/subjects.mjs';

const CONNECTIONS = 8;
const people = Number(process.argv[2] ?? 10_000);
const dataDir = mkdtempSync(join(tmpdir(), 'portero-bench-bulk-'));
const program = join(import.meta.dirname, '..', '..', 'out', 'main', 'server-cli.js');
const server = spawn(
  process.execPath,
  [program, '--port', '0', '--data-dir', dataDir, '--users', String(people * 2)],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const [line] = await once(createInterface(server.stdout), 'line');
const { url } = JSON.parse(line);
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

async function send(method, path, { body, token } = {}) {
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = {
    ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const outgoing = request(url + path, { method, agent, headers });
  outgoing.end(text);
  const [answer] = await once(outgoing, 'response');
  const received = await readAll(answer);
  if (answer.statusCode !== 200) throw new Error(`${method} ${path}: ${answer.statusCode}`);
  return received;
}

const { turnstile } = await (await fetch(`${url}/.well-known/portero`)).json();
const challenge = JSON.parse(
  await send('POST', '/turnstile/v0/challenge', { body: { sitekey: turnstile.siteKey } }),
);
const credentials = { UserName: 'admin', Password: 'Admin123456!', CaptchaToken: challenge.token };
const { token } = JSON.parse(await send('POST', '/api/Auth', { body: credentials }));
const everyone = JSON.parse(await send('GET', '/api/Usuario', { token }));
const chosen = everyone.filter(({ Activo, IdPerfil }) => Activo && IdPerfil !== 1).slice(0, people);

/** Switches all of them, as fast as the server can; ms. */
async function raw(active, look) {
  const startedAt = performance.now();
  let next = 0;
  const worker = async () => {
    while (next < chosen.length) {
      const person = chosen[next];
      next += 1;
      const path = `/api/Usuario/${person.Id}`;
      if (look) await send('GET', path, { token });
      await send('PUT', path, { token, body: { IdPerfil: person.IdPerfil, Activo: active } });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return performance.now() - startedAt;
}

/** Every account as the database has it. */
function inDatabase() {
  const database = new Database(join(dataDir, 'portero.db'), { readonly: true });
  const rows = database.prepare('select id, active, profile_id from accounts order by id').all();
  database.close();
  return new Map(rows.map((row) => [row.id, `${row.active} ${row.profile_id}`]));
}

const different = (one, other) => [...one].filter(([id, state]) => other.get(id) !== state).length;
const original = inDatabase();
const writesOnly = await raw(false, false);
await raw(true, false);
const readsAndWrites = await raw(false, true);
await raw(true, false);
if (different(original, inDatabase()) > 0) throw new Error('the plain client did not put everyone back');

const { electron, page, selectors, close } = await openPortero({ url });
await page.click(selectors.button);
await page.waitForSelector(selectors.row);
const call = async (channel, body) => {
  const answer = await page.evaluate(([name, words]) => window.portero.call(name, words), [channel, body]);
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
  return answer.value;
};
const connections = await page.evaluate(() => window.portero.call('connections/list'));
const connectionId = connections.value.find(({ address }) => address === url).id;

async function run(previewId) {
  let startedAt = 0;
  let operation;
  const frames = await framesDuring(page, async () => {
    startedAt = performance.now();
    operation = await call('bulk/start', { previewId });
    while (!['finished', 'cancelled'].includes(operation.state)) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      operation = (await call('bulk/list', { connectionId })).find(({ id }) => id === operation.id);
    }
  });
  return { operation, ms: performance.now() - startedAt, frames };
}

/** As much by Chromium's own fetch in the app's main process, and nothing else: what its network stack takes. */
const stack = await electron.evaluate(
  async ({ session }, { address, bearer, persons, lanes }) => {
    const chromium = session.fromPartition('bench', { cache: false });
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
    const startedAt = performance.now();
    let next = 0;
    const lane = async () => {
      while (next < persons.length) {
        const { Id, IdPerfil } = persons[next];
        next += 1;
        const at = `${address}/api/Usuario/${Id}`;
        await (await chromium.fetch(at, { headers, cache: 'no-store' })).text();
        const body = JSON.stringify({ IdPerfil, Activo: true });
        await (await chromium.fetch(at, { method: 'PUT', headers, body, cache: 'no-store' })).text();
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return performance.now() - startedAt;
  },
  { address: url, bearer: token, persons: chosen, lanes: CONNECTIONS },
);

const scope = { kind: 'named', personIds: chosen.map(({ Id }) => Id) };
const done = await run((await call('bulk/preview', { connectionId, scope, active: false })).previewId);
const changed = different(original, inDatabase());
const results = await call('bulk/rows', {
  operationId: done.operation.id,
  outcomes: [],
  search: '',
  offset: 0,
  limit: 1,
});
const undone = await run((await call('bulk/preview-undo', { operationId: done.operation.id })).previewId);
const leftOver = different(original, inDatabase());
await close();
server.kill();
await once(server, 'exit');
agent.destroy();
rmSync(dataDir, { recursive: true, force: true });

const shares = frameShares([...done.frames, ...undone.frames]);
const per = (ms) => `${(ms / 1000).toFixed(2)} s, ${Math.round((1000 * chosen.length) / ms)} a second`;
console.log(`${chosen.length} people`);
console.log(`plain client, writes only            ${per(writesOnly)}`);
console.log(`plain client, looks before it writes ${per(readsAndWrites)}`);
console.log(`Chromium's fetch, looks and writes   ${per(stack)}`);
console.log(
  `Portero, switched off                ${per(done.ms)}: ×${(done.ms / writesOnly).toFixed(2)} of the writes alone, ×${(done.ms / readsAndWrites).toFixed(2)} of looking and writing, ×${(done.ms / stack).toFixed(2)} of Chromium's`,
);
console.log(
  `Portero, undone                      ${per(undone.ms)}: ×${(undone.ms / writesOnly).toFixed(2)}, ×${(undone.ms / readsAndWrites).toFixed(2)}, ×${(undone.ms / stack).toFixed(2)}`,
);
console.log(
  `frames meanwhile                     ${shares.late.toFixed(1)} % over 16.7 ms, ${shares.lost.toFixed(1)} % over 50 ms, longest ${shares.worst.toFixed(0)} ms`,
);
console.log(
  `results                              ${results.matching} rows, ${done.operation.counts.done} done; ${changed} rows of the database changed, ${leftOver} differ after the undo`,
);
const right =
  done.operation.counts.done === chosen.length &&
  results.matching === chosen.length &&
  changed === chosen.length &&
  leftOver === 0;
process.exitCode = right ? 0 : 1;

/**
 * kill -9 of the local server in the middle of toggles, again and again: every toggle that was acknowledged must be
 * there after the restart. Argument: how many times (50).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const program = join(import.meta.dirname, '..', '..', 'out', 'main', 'server-cli.js');
const times = Number(process.argv[2] ?? 50);
const dataDir = mkdtempSync(join(tmpdir(), 'portero-crash-'));

async function startServer() {
  const server = spawn(process.execPath, [program, '--port', '0', '--data-dir', dataDir, '--users', '200'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(server.stdout), 'line');
  return { server, url: JSON.parse(line).url };
}

const json = { 'content-type': 'application/json' };

async function tokenOf(url) {
  const { turnstile } = await (await fetch(`${url}/.well-known/portero`)).json();
  const challenge = { method: 'POST', headers: json, body: JSON.stringify({ sitekey: turnstile.siteKey }) };
  const { token: CaptchaToken } = await (await fetch(`${url}/turnstile/v0/challenge`, challenge)).json();
  const body = JSON.stringify({ UserName: 'admin', Password: 'Admin123456!', CaptchaToken });
  return (await (await fetch(`${url}/api/Auth`, { method: 'POST', headers: json, body })).json()).token;
}

/** Toggles this worker's people in turn until the server is gone; notes what was acknowledged and what is in doubt. */
async function toggle(url, token, people, acknowledged, doubtful) {
  for (let i = 0; ; i += 1) {
    const person = people[i % people.length];
    const wanted = !acknowledged.get(person.Id);
    doubtful.add(person.Id);
    try {
      const answer = await fetch(`${url}/api/Usuario/${person.Id}`, {
        method: 'PUT',
        headers: { ...json, authorization: `Bearer ${token}` },
        body: JSON.stringify({ IdPerfil: person.IdPerfil, Activo: wanted }),
      });
      if (answer.status !== 200) throw new Error(`status ${answer.status}`);
      await answer.text();
    } catch {
      return;
    }
    acknowledged.set(person.Id, wanted);
    doubtful.delete(person.Id);
  }
}

async function listPeople(url, token) {
  const answer = await fetch(`${url}/api/Usuario`, { headers: { authorization: `Bearer ${token}` } });
  return answer.json();
}

const WORKERS = 4;
let checked = 0;
let writes = 0;
let lost = 0;
let { server, url } = await startServer();
const token = await tokenOf(url);
let people = await listPeople(url, token);
for (let round = 1; round <= times; round += 1) {
  const acknowledged = new Map(people.map(({ Id, Activo }) => [Id, Activo]));
  const before = new Map(acknowledged);
  const doubtful = new Set();
  const share = Math.ceil(people.length / WORKERS);
  const workers = Array.from({ length: WORKERS }, (_, at) =>
    toggle(url, token, people.slice(at * share, (at + 1) * share), acknowledged, doubtful),
  );
  // Killed after a different number of acknowledged writes each time: from the very first to well into the work.
  const target = 1 + ((round * 7) % 90);
  while ([...acknowledged].filter(([id, active]) => before.get(id) !== active).length < target) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  server.kill('SIGKILL');
  await Promise.all([once(server, 'exit'), ...workers]);
  ({ server, url } = await startServer());
  people = await listPeople(url, token);
  for (const { Id, Activo } of people) {
    if (doubtful.has(Id)) continue;
    checked += 1;
    if (before.get(Id) !== acknowledged.get(Id)) writes += 1;
    if (Activo !== acknowledged.get(Id)) lost += 1;
  }
}
server.kill('SIGTERM');
await once(server, 'exit');
rmSync(dataDir, { recursive: true, force: true });
console.log(
  `${times} kills: ${writes} acknowledged toggles changed a state, ${checked} states checked, ${lost} lost`,
);
process.exitCode = lost === 0 ? 0 : 1;

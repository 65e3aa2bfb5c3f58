/**
 * How long a refused sign-in takes, by cause: whoever can tell them apart knows who exists (WC-28). A freshly started
 * server with the real password cost. In each round every cause has its turn, in random order, and its time counts as a
 * part of the round's: a machine that gets slower slows all of them. Prints medians and middle halves as ratios to the
 * slowest median; fails when medians differ by more than 5 %. Argument: rounds (200).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text as readAll } from 'node:stream/consumers';

const program = join(import.meta.dirname, '..', '..', 'out', 'main', 'server-cli.js');
const rounds = Number(process.argv[2] ?? 200);
const WARM_UP = 3;
const LARGEST_DIFFERENCE = 0.05;

const dataDir = mkdtempSync(join(tmpdir(), 'portero-login-'));
// Storm lets an address try five times a minute. As behind any proxy that is trusted, each try comes from another one.
const options = ['--port', '0', '--data-dir', dataDir, '--trusted-proxy', '127.0.0.1'];
const server = spawn(process.execPath, [program, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
const [line] = await once(createInterface(server.stdout), 'line');
const { url } = JSON.parse(line);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

let visitors = 0;
/** A new address for each try, of the network that is kept for benchmarks (RFC 2544). */
const nextAddress = () => {
  visitors += 1;
  return `198.18.${Math.floor(visitors / 250)}.${visitors % 250}`;
};

/** Posts JSON; resolves to the answer and how long it took, ms. */
async function post(path, body) {
  const text = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'x-forwarded-for': nextAddress(),
  };
  const startedAt = performance.now();
  const outgoing = request(`${url}${path}`, { method: 'POST', agent, headers });
  outgoing.end(text);
  const [answer] = await once(outgoing, 'response');
  const received = await readAll(answer);
  return { ms: performance.now() - startedAt, status: answer.statusCode, text: received };
}

const { turnstile } = await (await fetch(`${url}/.well-known/portero`)).json();
async function captchaToken() {
  const { text } = await post('/turnstile/v0/challenge', { sitekey: turnstile.siteKey });
  return JSON.parse(text).token;
}

const MAIL = 'empresa.com';
const ACTIVE = { name: 'jdoe', password: 's3cr3t' };
const NOBODY = { name: 'nobody.at.all', password: 'Portero123!' };
const INACTIVE = { name: 'rosa.inactiva', password: 'Portero123!' };
const WRONG = { name: 'jdoe', password: 'not-this-one' };
const OLD_HASH = { name: 'teresa.tickets', password: 'not-this-one' };

const everywhere = {
  'unknown user': NOBODY,
  'inactive user': INACTIVE,
  'wrong password': WRONG,
  'wrong password, old hash': OLD_HASH,
};

const systems = [
  {
    name: 'WebCorporativa, POST /api/Auth',
    path: '/api/Auth',
    causes: { ...everywhere, 'bad captcha': { ...ACTIVE, CaptchaToken: 'invented' } },
    body: async ({ name, password, CaptchaToken }) => ({
      UserName: name,
      Password: password,
      CaptchaToken: CaptchaToken ?? (await captchaToken()),
    }),
    refused: ({ status, text }) => status === 401 && text === '',
  },
  {
    name: 'ApiTickets, POST /api/usuario/login',
    path: '/api/usuario/login',
    causes: everywhere,
    body: ({ name, password }) => ({ Correo: `${name}@${MAIL}`, Password: password }),
    refused: ({ status, text }) => status === 200 && JSON.parse(text).Respuesta === false,
  },
  {
    name: 'Storm, POST /api/auth/login',
    path: '/api/auth/login',
    causes: everywhere,
    body: ({ name, password }) => ({ username: name, password }),
    refused: ({ status }) => status === 401,
  },
];

function shuffled(items) {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(Math.random() * (at + 1));
    [result[at], result[other]] = [result[other], result[at]];
  }
  return result;
}

function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)];
}

/** Tries one system; answers the times of each cause as parts of their round's mean. */
async function measure({ path, causes, body, refused }) {
  const parts = new Map(Object.keys(causes).map((cause) => [cause, []]));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const times = new Map();
    for (const cause of shuffled(parts.keys())) {
      const answer = await post(path, await body(causes[cause]));
      if (!refused(answer)) throw new Error(`${path}: ${cause} was answered ${answer.status}: no refusal`);
      times.set(cause, answer.ms);
    }
    const mean = [...times.values()].reduce((sum, ms) => sum + ms, 0) / times.size;
    if (round >= 0) for (const [cause, ms] of times) parts.get(cause).push(ms / mean);
  }
  return parts;
}

function report(name, parts) {
  const medians = [...parts.values()].map((values) => quantile(values, 0.5));
  const slowest = Math.max(...medians);
  console.log(`${name}: ${rounds} tries each`);
  for (const [cause, values] of parts) {
    const [low, middle, high] = [0.25, 0.5, 0.75].map((part) =>
      (quantile(values, part) / slowest).toFixed(3),
    );
    console.log(`  ${cause.padEnd(26)} median ${middle}  middle half ${low} to ${high}`);
  }
  const difference = 1 - Math.min(...medians) / slowest;
  const told = (100 * difference).toFixed(1);
  console.log(`  medians differ by ${told} % (at most ${100 * LARGEST_DIFFERENCE} %)\n`);
  return difference <= LARGEST_DIFFERENCE;
}

try {
  for (const system of systems) {
    const equal = report(system.name, await measure(system));
    if (!equal) process.exitCode = 1;
  }
} finally {
  agent.destroy();
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(dataDir, { recursive: true, force: true });
}

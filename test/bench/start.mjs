/**
 * Cold start to a usable sign-in screen, against an Electron hello world on the same runtime. The two alternate, so
 * that a machine that gets slower slows both; every start has a fresh copy of the profile. Prints medians and the
 * median of the pairs' ratios. The environment is set by scripts/bench.mjs.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');
const electron = process.env.PORTERO_ELECTRON_PATH;
const switches = JSON.parse(process.env.PORTERO_SWITCHES ?? '[]');
const runs = Number(process.argv[2] ?? 15);

/** A profile of someone who uses one connection every morning. */
function profile() {
  const folder = mkdtempSync(join(tmpdir(), 'portero-bench-'));
  const id = '3f2b8c1e-0000-4000-8000-000000000001';
  const connection = {
    id,
    name: 'Corp',
    address: 'https://corp.example',
    system: 'web-corporativa',
    turnstileSiteKey: '1x00000000000000000000AA',
    turnstileScriptUrl: 'https://challenges.cloudflare.com/turnstile/v0/api.js',
  };
  const settings = {
    version: 1,
    preferences: { language: 'en', theme: 'light' },
    window: null,
    connections: [connection],
    lastConnectionId: id,
  };
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
  return folder;
}

/** Starts an app and answers how long after its spawn it marked itself ready, ms. */
async function timeToReady(app, screen) {
  const folder = profile();
  const env = { ...process.env, PORTERO_USER_DATA: folder };
  const args = [app, ...switches, '--remote-debugging-port=0', `--user-data-dir=${folder}`];
  const spawnedAt = Date.now();
  const child = spawn(electron, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const endpoint = await debuggerOf(child);
    const browser = await chromium.connectOverCDP(endpoint);
    const page = browser.contexts()[0].pages()[0] ?? (await browser.contexts()[0].waitForEvent('page'));
    await page.waitForFunction(() => performance.getEntriesByName('portero-ready').length > 0);
    const [readyAt, shown] = await page.evaluate(() => [
      performance.timeOrigin + performance.getEntriesByName('portero-ready')[0].startTime,
      document.documentElement.dataset['porteroReady'],
    ]);
    if (shown !== screen) throw new Error(`expected the ${screen} screen, got ${shown}`);
    await browser.close();
    return readyAt - spawnedAt;
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

function debuggerOf(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr.on('data', (chunk) => {
      text += chunk;
      const found = /DevTools listening on (ws:\S+)/.exec(text);
      if (found) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`the app ended before it was ready:\n${text}`)));
  });
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const hello = [];
const portero = [];
await timeToReady(join(import.meta.dirname, 'hello'), undefined);
await timeToReady(root, 'sign-in');
for (let i = 0; i < runs; i += 1) {
  hello.push(await timeToReady(join(import.meta.dirname, 'hello'), undefined));
  portero.push(await timeToReady(root, 'sign-in'));
}
const ratios = portero.map((value, at) => value / hello[at]);
const line = (name, values) =>
  `${name.padEnd(24)} median ${median(values).toFixed(0)} ms (${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`;
console.log(`${runs} alternating cold starts each, one warm-up`);
console.log(line('hello world, painted', hello));
console.log(line('Portero, sign-in usable', portero));
console.log(
  `ratio, pair by pair      median ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}); aim: 1.50 or less`,
);

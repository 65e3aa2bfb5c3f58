import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..', '..');
const here = join(root, 'test', 'bench');
const executablePath = process.env.PORTERO_ELECTRON_PATH;
const switches = JSON.parse(process.env.PORTERO_SWITCHES ?? '[]');

async function start(folder, env) {
  const profile = mkdtempSync(join(tmpdir(), 'portero-bench-'));
  const args = [folder, ...switches, '--lang=en-US', `--user-data-dir=${profile}`];
  const electron = await _electron.launch({
    executablePath,
    args,
    env: { ...process.env, LANGUAGE: 'en', PORTERO_USER_DATA: profile, ...env },
    colorScheme: null,
  });
  const page = await electron.firstWindow();
  const close = async () => {
    await electron.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { electron, page, close };
}

/** Portero itself, at the sign-in screen of a connection to the server, everything filled in. */
export async function openPortero(server) {
  const app = await start(root, { PORTERO_CONNECTIONS: join(here, 'no-such-file.json') });
  const { page } = app;
  await page.waitForSelector('html[data-portero-ready]');
  await page.getByRole('button', { name: 'Add a connection' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Bench');
  await form.getByRole('textbox', { name: 'Address' }).fill(server.url);
  await form.getByRole('button', { name: /^(Add|Save)/ }).click();
  await page.getByRole('textbox', { name: 'User name' }).fill('admin');
  await page.getByRole('textbox', { name: 'Password' }).fill('Admin123456!');
  // The security check has passed: what is left to wait for is what both sides wait for.
  while (!(await captchaSolved(page, server.url))) await new Promise((resolve) => setTimeout(resolve, 50));
  // As text, which the page's own rules against `eval` do not concern.
  await page.evaluate(
    `window.benchCount = () => Number(document.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount') ?? 0) - 1`,
  );
  return {
    ...app,
    selectors: {
      button: 'form button[type="submit"]',
      row: '[data-person]',
      search: 'input[type="search"]',
      scroller: '[data-density]:has(> [role="grid"])',
    },
  };
}

function captchaSolved(page, url) {
  return page.evaluate(async (address) => {
    const list = await window.portero.call('connections/list');
    const { id } = list.value.find((connection) => connection.address === address);
    const state = await window.portero.call('captcha/state', { connectionId: id });
    return state.value.step === 'solved';
  }, url);
}

let built;

/** A grid in a bare page, on the same runtime. */
export async function openPeer(server, grid, { row, scroller }) {
  built ??= await buildPeers();
  const hash = encodeURIComponent(JSON.stringify({ grid, server: server.url, siteKey: server.siteKey }));
  const app = await start(join(here, 'peers'), {
    PORTERO_BENCH_PAGE: join(built, 'index.html'),
    PORTERO_BENCH_HASH: hash,
  });
  await app.page.waitForSelector('html[data-ready]');
  return {
    ...app,
    selectors: { button: '#sign-in', row, search: '#search', scroller },
  };
}

async function buildPeers() {
  const outDir = join(root, 'test-results', 'bench-peers');
  await build({
    configFile: false,
    root: join(here, 'peers'),
    base: './',
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    // A page from a file has no origin: its script must not be a module that is fetched across origins.
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: false,
      chunkSizeWarningLimit: 5000,
    },
  });
  return outDir;
}

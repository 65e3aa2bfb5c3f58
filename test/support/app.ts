import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { startCliServer, type CliServer } from './cli-server';
import { startProxy, type Proxy } from './proxy';
import { addConnection } from './screens';
import { temporaryFolder } from './temporary-folder';

const root = join(import.meta.dirname, '..', '..');

/** A Portero that runs. */
export interface RunningApp {
  electron: ElectronApplication;
  page: Page;
  /** Its profile folder. */
  profile: string;
  /** What its processes wrote to stdout and stderr. */
  output(): string;
  /** Quits as a person would, and waits until it is gone. */
  quit(): Promise<void>;
}

/** What is special about one start. */
export interface LaunchOptions {
  profile: string;
  args?: string[];
  env?: Record<string, string>;
  /** Another executable than the runtime's own. */
  executable?: string;
  /** Switches that this machine would give and this start must not have. */
  withoutSwitches?: string[];
}

/** Starts the built app on the runtime that `npm run e2e` chose (or `PORTERO_ELECTRON_PATH` names). */
export async function launch(options: LaunchOptions): Promise<RunningApp> {
  const { profile, args = [], env = {}, withoutSwitches = [] } = options;
  const executablePath = options.executable ?? process.env['PORTERO_ELECTRON_PATH'];
  if (!executablePath) throw new Error('PORTERO_ELECTRON_PATH is not set: run `npm run e2e`');
  const given = JSON.parse(process.env['PORTERO_SWITCHES'] ?? '[]') as string[];
  const switches = given.filter((word) => !withoutSwitches.includes(word));
  // A managed file of this very machine must not have a say in tests.
  const none = join(profile, 'no-managed-connections.json');
  const electron = await _electron.launch({
    executablePath,
    args: [root, ...switches, '--lang=en-US', ...args],
    env: {
      ...stringsOf(process.env),
      LANGUAGE: 'en',
      PORTERO_USER_DATA: profile,
      PORTERO_CONNECTIONS: none,
      ...env,
    },
    // Playwright would otherwise hold every page in its own light theme.
    colorScheme: null,
    timeout: 120_000,
  });
  let output = '';
  for (const stream of [electron.process().stdout, electron.process().stderr]) {
    stream?.on('data', (text: Buffer) => (output += text.toString()));
  }
  const page = await electron.firstWindow({ timeout: 120_000 });
  await page.waitForSelector('html[data-portero-ready]', { timeout: 120_000 });
  const quit = async (): Promise<void> => {
    await electron.close().catch(() => undefined);
  };
  return { electron, page, profile, output: () => output, quit };
}

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

/** The whole text of every file below a folder, as one Latin-1 string: to look for what must not be there. */
export function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

/** Tests with a fresh profile and, on demand, an app on it; both are put away afterwards. */
export const test = base.extend<{
  profile: string;
  start: (options?: Partial<LaunchOptions>) => Promise<RunningApp>;
  /** Starts the server as a command, with a proxy in front of it. */
  serve: (...args: string[]) => Promise<{ server: CliServer; proxy: Proxy }>;
  /** Serves, starts the app, and adds the connection `Corp` to it: ends on its sign-in screen. */
  openCorp: (...args: string[]) => Promise<RunningApp & { server: CliServer; proxy: Proxy }>;
}>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  profile: async ({}, use) => {
    const folder = temporaryFolder('profile');
    await use(folder.path);
    folder.remove();
  },
  start: async ({ profile }, use) => {
    const apps: RunningApp[] = [];
    await use(async (options = {}) => {
      const app = await launch({ profile, ...options });
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.quit();
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  serve: async ({}, use) => {
    const started: { server: CliServer; proxy: Proxy }[] = [];
    await use(async (...args) => {
      const server = await startCliServer(args);
      const proxy = await startProxy(server.url);
      started.push({ server, proxy });
      return { server, proxy };
    });
    for (const { server, proxy } of started) {
      proxy.close();
      await server.stop();
    }
  },
  openCorp: async ({ start, serve }, use) => {
    await use(async (...args) => {
      const { server, proxy } = await serve(...args);
      const app = await start();
      await addConnection(app.page, 'Corp', proxy.url);
      return { ...app, server, proxy };
    });
  },
});

export { expect };

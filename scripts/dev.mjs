import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { machineSwitches, setUpApp } from './lib/app.mjs';
import { DEV_FOLDER } from './lib/dev-app.mjs';
import { root } from './lib/paths.mjs';
import { runInForeground, toolEnvironment, toolNode } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';

/**
 * `npm run dev`: Portero that follows its sources. A changed part of the page takes the place of the old one in the open
 * window; a changed main starts the app anew. It is built into a folder of its own, with a profile of its own, so that
 * neither the build that `npm start` runs nor anybody's own profile is touched. Arguments go to the app.
 */
await main(async () => {
  const { electron, display } = await setUpApp({ build: false });
  mkdirSync(DEV_FOLDER, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const place = { name: 'portero', version, type: 'module', main: 'out/main/index.js' };
  writeFileSync(join(DEV_FOLDER, 'package.json'), JSON.stringify(place));
  rmSync(join(DEV_FOLDER, 'app.pid'), { force: true });
  const env = toolEnvironment({
    ...display.env,
    NODE_ENV: 'development',
    ELECTRON_MAJOR_VER: '33',
    ELECTRON_EXEC_PATH: toolNode(),
    ELECTRON_ENTRY: join(root, 'scripts', 'lib', 'dev-app.mjs'),
    PORTERO_ELECTRON_PATH: electron.path,
    PORTERO_DEV_PORT: String(await freePort()),
    PORTERO_USER_DATA: process.env.PORTERO_USER_DATA || join(DEV_FOLDER, 'profile'),
    PORTERO_DEVTOOLS: '1',
    PORTERO_LOG: '1',
  });
  say(`Following the sources on Electron (${electron.kind}); Ctrl+C ends it.`);
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const folders = ['--watch', '--outDir', join(DEV_FOLDER, 'out')];
  const args = [tool, 'dev', ...folders, '--', ...machineSwitches(display), ...process.argv.slice(2)];
  process.exitCode = await runInForeground(toolNode(), args, env);
  display.close();
});

/** A port that nobody has: Vite's usual one may be another project's. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

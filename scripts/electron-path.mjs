import { ensureDependencies } from './lib/dependencies.mjs';
import { ensureElectron } from './lib/electron-runtime.mjs';
import { main } from './lib/say.mjs';

/** `npm run -s electron:path`: the runtime in use, as one line on stdout. */
await main(async () => {
  await ensureDependencies();
  process.stdout.write(`${(await ensureElectron()).path}\n`);
});

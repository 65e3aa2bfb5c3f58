import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache');

/** A server that was built for one test file. */
export interface BuiltServerCli {
  /** The program, to be run with `process.execPath`. */
  readonly file: string;
  remove(): Promise<void>;
}

/**
 * Bundles the command line server as the app's build does: ES module, Node 20.18, libsql outside. The folder is inside
 * `node_modules`, so that libsql is found from there.
 */
export async function buildServerCli(): Promise<BuiltServerCli> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'server-cli-'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    // Everything but libsql goes into the bundle.
    ssr: { noExternal: true, external: ['libsql'], target: 'node' },
    build: {
      ssr: resolve(ROOT, 'src/server/cli.ts'),
      outDir: folder,
      target: 'node20.18',
      rollupOptions: {
        external: ['libsql', /^@libsql\//],
        output: { format: 'es', entryFileNames: 'server-cli.mjs' },
      },
    },
  });
  return {
    file: join(folder, 'server-cli.mjs'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

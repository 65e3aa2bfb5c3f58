import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * What stays outside the bundle: Electron itself and the native SQLite driver. Everything else is bundled, because one
 * file starts faster than two hundred (ADR 0003).
 */
const external = ['electron', 'libsql', /^@libsql\//];
const here = import.meta.dirname;

/** `npm run dev` follows the sources (scripts/dev.mjs); everything else builds what is shipped. */
export default defineConfig(({ command }) => ({
  main: {
    define: { FOLLOWS_SOURCES: JSON.stringify(command === 'serve') },
    resolve: {
      // axios' build for browsers: the one for Node brings an HTTP adapter, proxies and a MIME table that Chromium's
      // stack replaces, and loading them doubles the time that the working parts take to start.
      alias: { axios: resolve(here, 'node_modules/axios/dist/esm/axios.js') },
    },
    build: {
      externalizeDeps: false,
      target: 'node20.18',
      ...output(command),
      rollupOptions: {
        external,
        input: {
          index: resolve(here, 'src/main/index.ts'),
          'directory-worker': resolve(here, 'src/main/directory/directory-worker.ts'),
          server: resolve(here, 'src/server/process.ts'),
          'server-cli': resolve(here, 'src/server/cli.ts'),
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload cannot load a second file: each entry is complete.
      isolatedEntries: true,
      ...output(command),
      rollupOptions: {
        input: {
          bridge: resolve(here, 'src/preload/bridge.ts'),
          'captcha-guest': resolve(here, 'src/preload/captcha-guest.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'src/renderer'),
    plugins: [react()],
    server: devServer(Number(process.env['PORTERO_DEV_PORT'])),
    html: command === 'serve' ? { cspNonce: 'dev' } : {},
    build: {
      outDir: resolve(here, 'out/renderer'),
      target: 'chrome130',
      ...output(command),
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: resolve(here, 'src/renderer/index.html'),
        // All that the first paint needs in one file: each one more is a round trip through main while it starts.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  },
}));

/** What is shipped is small, and does not say where its source maps are: the log finds them, pages cannot. */
function output(command: 'serve' | 'build') {
  return command === 'serve'
    ? { minify: false, sourcemap: true }
    : { minify: true, sourcemap: 'hidden' as const };
}

/** Asked by main alone (dev-page.ts), but for the socket, which the page opens itself. */
function devServer(port: number) {
  const host = '127.0.0.1';
  return { host, port, strictPort: true, hmr: { protocol: 'ws', host, port } };
}

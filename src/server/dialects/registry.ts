/* oxlint-disable typescript/triple-slash-reference -- the type of Vite's import.meta.glob. */
/// <reference types="vite/types/importMeta.d.ts" />
import type { ServerDialect } from './dialect';

// Vite writes the imports at build time; a file that is added to a folder beside this one is in the next build.
const files = import.meta.glob<ServerDialect>('./*/*-dialect.ts', { eager: true, import: 'dialect' });

/** Every system of this server, by identifier: all `*-dialect.ts` in the folders beside this file. */
export const SERVER_DIALECTS: readonly ServerDialect[] = Object.values(files).sort((one, other) =>
  one.system < other.system ? -1 : 1,
);

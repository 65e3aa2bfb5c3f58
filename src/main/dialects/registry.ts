/// <reference types="vite/types/importMeta.d.ts" />
import type { SystemId } from '#contract/connection';
import { Failure } from '../failure/failure';
import type { ClientDialect } from './dialect';

/** WebCorporativa comes first wherever systems are listed. */
const FIRST: SystemId = 'web-corporativa';

// Built in, not looked up at run time: a further system is its own file and no line anywhere else on this side.
const files = import.meta.glob<{ dialect: ClientDialect }>('./*/*-dialect.ts', { eager: true });

const all: readonly ClientDialect[] = Object.values(files)
  .map(({ dialect }) => dialect)
  .sort(
    (a, b) => Number(b.system === FIRST) - Number(a.system === FIRST) || a.name.localeCompare(b.name, 'en'),
  );

/** Every system that Portero speaks with, WebCorporativa first, then by name. */
export function dialects(): readonly ClientDialect[] {
  return all;
}

/**
 * The dialect of a system.
 * @throws {Failure} `system-unknown` for an id that no dialect has
 */
export function dialectOf(id: SystemId): ClientDialect {
  const found = all.find(({ system }) => system === id);
  if (!found) throw new Failure('system-unknown');
  return found;
}

/// <reference types="vite/types/importMeta.d.ts" />
import type { SystemId } from '#contract/connection';
import { Failure } from '../failure/failure';
import type { ApiClient } from '../http/http-client';
import type { ClientDialect, Dialect } from './dialect';

/** WebCorporativa comes first wherever systems are listed. */
const FIRST: SystemId = 'web-corporativa';

// Built in, not looked up at run time: a further system is its own file and no line anywhere else on this side.
const files = import.meta.glob<{ dialect: Dialect }>('./*/*-dialect.ts', { eager: true });

const all: readonly Dialect[] = Object.values(files)
  .map(({ dialect }) => dialect)
  .sort(
    (a, b) => Number(b.system === FIRST) - Number(a.system === FIRST) || a.name.localeCompare(b.name, 'en'),
  );

/** Every system that Portero speaks with, WebCorporativa first, then by name. */
export function dialects(): readonly Dialect[] {
  return all;
}

/**
 * The dialect of a system.
 * @throws {Failure} `system-unknown` for an id that no dialect has
 */
export function dialectOf(id: SystemId): Dialect {
  const found = all.find(({ system }) => system === id);
  if (!found) throw new Failure('system-unknown');
  return found;
}

/**
 * The dialect of a system with the routes of one connection, whose own client `client` is.
 * @throws {Failure} as {@link dialectOf}
 */
export function connectDialect(id: SystemId, client: ApiClient): ClientDialect {
  const dialect = dialectOf(id);
  return { ...dialect, ...dialect.connect(client) };
}

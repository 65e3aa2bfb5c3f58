import { basename, posix, win32 } from 'node:path';
import { z } from 'zod';
import { fingerprintSchema, systemIdSchema } from '#contract/connection';
import type { Notice } from '#contract/settings';
import { addressText, parseAddress } from '../http/address';
import type { StoredConnection } from '../settings/schema';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** What begins the id of every connection that IT has set. */
const PREFIX = 'managed-';

/** A file beyond this is not a list of connections, bytes. */
const MAX_BYTES = 1_048_576;

const entrySchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,47}$/),
  name: z.string().trim().min(1).max(80),
  address: z.string().trim().min(1).max(2048),
  system: systemIdSchema,
  turnstileSiteKey: z.string().trim().min(1).max(64).optional(),
  allowPlainHttp: z.boolean().default(false),
  trustedFingerprint: fingerprintSchema.optional(),
});

const fileSchema = z.object({ version: z.literal(1), connections: z.array(z.unknown()) });

/** What the managed file came to. */
export interface ManagedConnections {
  connections: StoredConnection[];
  notices: Notice[];
}

/** Where IT puts the file for everybody on a computer; `PORTERO_CONNECTIONS` names another. */
export function managedFilePath(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const given = env['PORTERO_CONNECTIONS'];
  if (given) return given;
  const file = ['Portero', 'connections.json'];
  if (platform === 'win32') return win32.join(env['ProgramData'] ?? String.raw`C:\ProgramData`, ...file);
  if (platform === 'darwin') return posix.join('/Library/Application Support', ...file);
  return '/etc/portero/connections.json';
}

/**
 * Reads the connections that IT has set (docs/managed-connections.md). Nobody has to have such a file. One that cannot
 * be read keeps nobody out, and a bad entry does not take the others away: both are told by a notice.
 */
export function readManagedFile(file: string): ManagedConnections {
  const unreadable: Notice[] = [{ code: 'managed-unreadable', file: basename(file) }];
  let entries: unknown[];
  try {
    const text = readRegularFile(file, MAX_BYTES);
    if (text === undefined) return { connections: [], notices: [] };
    entries = fileSchema.parse(JSON.parse(withoutMark(text))).connections;
  } catch {
    return { connections: [], notices: unreadable };
  }
  const connections = new Map<string, StoredConnection>();
  for (const entry of entries) {
    const connection = read(entry);
    // Of two with one id the first counts.
    if (connection && !connections.has(connection.id)) connections.set(connection.id, connection);
  }
  const notices = connections.size === entries.length ? [] : unreadable;
  return { connections: [...connections.values()], notices };
}

/** Windows' own editors put a byte order mark before the text. */
function withoutMark(text: string): string {
  return text.startsWith('\u{FEFF}') ? text.slice(1) : text;
}

function read(entry: unknown): StoredConnection | undefined {
  const result = entrySchema.safeParse(entry);
  if (!result.success) return undefined;
  const { id, address, turnstileSiteKey, trustedFingerprint, ...rest } = result.data;
  try {
    return {
      ...rest,
      id: PREFIX + id,
      address: addressText(parseAddress(address, rest.allowPlainHttp)),
      turnstileSiteKey: turnstileSiteKey ?? null,
      trustedFingerprint: trustedFingerprint ?? null,
    };
  } catch {
    return undefined;
  }
}

/** Windows has neither pipes with names in its folders nor this flag. */
const NON_BLOCKING = (constants as { O_NONBLOCK?: number }).O_NONBLOCK ?? 0;

/**
 * The text of a regular file of at most `maxBytes`; undefined when there is none. Only as much is read: a device says
 * that it is empty and never ends, and a pipe waits for somebody who writes.
 * @throws {Error} for a folder, a device, a pipe, for one that is too large, and for one that may not be read
 */
export function readRegularFile(file: string, maxBytes: number): string | undefined {
  const descriptor = open(file);
  if (descriptor === undefined) return undefined;
  try {
    if (!fstatSync(descriptor).isFile()) throw new Error('not a regular file');
    const buffer = Buffer.alloc(maxBytes + 1);
    let length = 0;
    let read: number;
    do {
      read = readSync(descriptor, buffer, length, buffer.length - length, null);
      length += read;
    } while (read > 0 && length < buffer.length);
    if (length > maxBytes) throw new Error('too large');
    return buffer.toString('utf8', 0, length);
  } finally {
    closeSync(descriptor);
  }
}

/** Opens without waiting: nobody may ever write into a pipe. */
function open(file: string): number | undefined {
  try {
    return openSync(file, constants.O_RDONLY | NON_BLOCKING);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Also where what should be its folder is a file.
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

import type { z } from 'zod';
import type { JournalContext, NewEntry } from '../../audit/audit-log';
import type { ClientDialect } from '../../dialects/dialect';
import type { DirectoryPort } from '../../directory/directory-port';
import type { ApiClient } from '../../http/http-client';
import type { PorteroError } from '#contract/errors';
import type { SessionView } from '#contract/session';
import type { LockoutGuard, Release } from './lockout-guard';
import type { RecordLocks } from './record-locks';

/** What every change needs of its connection. */
export interface ChangePlace {
  readonly id: string;
  readonly dialect: ClientDialect;
  readonly client: ApiClient;
  readonly directory: DirectoryPort;
  readonly guard: LockoutGuard;
  readonly locks: RecordLocks;
  /** Who is signed in, or was when the session expired. */
  view(): SessionView | undefined;
  /** Where and by whom. @throws {Failure} `not-signed-in` */
  auditContext(): JournalContext;
  /** The system and place that the connection leads to. */
  boundTo(): string;
  /** How long a token that is issued now will work, ms. */
  tokenLifetimeMs(): number;
}

/** Where the truth about a change is read. */
export type System = Pick<ChangePlace, 'dialect' | 'directory' | 'client'>;

/** What a system has of something that was to be changed. `took` is undefined where that cannot be seen. */
export interface Finding<T> {
  took: boolean | undefined;
  /** The thing as it is now. */
  value?: T | undefined;
}

/**
 * A kind of change. Its traces are kept on disk before anything is sent, and by one alone it can be found out later, also
 * after a crash, whether the change took effect. Nothing secret is in a trace.
 */
export interface ChangeKind<Trace, T> {
  readonly name: string;
  readonly trace: z.ZodType<Trace>;
  /** Reads what came of it. @throws {Failure} `not-found` where the thing is gone, or why nobody can say now */
  find(trace: Trace, system: System): Promise<Finding<T>>;
  /** Shows in the list what was found out. */
  show?(value: T, directory: DirectoryPort): void;
}

/** What an audit log entry says apart from how it came out. */
export type EntryContent = Pick<NewEntry, 'action' | 'subject' | 'changes'>;

/**
 * One change of one thing at the system, described: what is read, how it compares with what was seen when it was decided,
 * what guards it, how it is written, and what stays behind. `carry-out.ts` carries it out.
 * `F`: the thing as it is read before the write; `T`: as it is afterwards.
 */
export interface Change<F, T, Trace = unknown> {
  readonly kind: ChangeKind<Trace, T>;
  /** A deletion is satisfied where the thing is gone; a creation where a version is refused exists already. */
  readonly aim: 'create' | 'update' | 'delete';
  /** The record that is written, such as `person 17`: one write at a time. Absent for something new. */
  readonly record?: string;
  /** Is it sent when somebody had to sign in meanwhile, however long that took? Then it is compared again first. */
  readonly afterSignIn?: 'again' | 'never';
  /** Reads the thing. @throws {Failure} */
  read(client: ApiClient): Promise<F>;
  /** Is it still as it was seen; or as it is wanted already; or was it changed since? */
  compare(found: F): 'as-seen' | 'already' | 'changed';
  /** Where it is not as seen after a write that was not confirmed: can what is there be our own write? */
  isOurs?(found: F): boolean;
  /** @throws {Failure} `self-guard`, `last-administrator-guard`, or why nobody could be asked */
  guard?(found: F, client: ApiClient): Promise<Release>;
  trace(found: F): Trace;
  /** Writes, bound to the version that was read where there is one. Answers the thing as it is then, where that is known. */
  write(client: ApiClient, found: F): Promise<T | undefined>;
  /** How the audit log tells it. */
  entry(found: F | undefined, value: T | undefined): EntryContent;
}

/** How a change came out. */
export type ChangeEnd<F, T> =
  | { outcome: 'done'; found: F; value: T | undefined }
  /** It was so, or gone, before. */
  | { outcome: 'already'; found: F | undefined }
  /** It was changed since it was seen: nothing was written. */
  | { outcome: 'conflict'; error: PorteroError; found: F }
  /** A guard keeps it. */
  | { outcome: 'barred'; error: PorteroError; found: F }
  /** The system said no, or no longer has the thing (`gone`). */
  | { outcome: 'failed'; error: PorteroError; gone: boolean; found?: F | undefined }
  /** Nothing was written: it can be tried again. */
  | { outcome: 'unsent'; error: PorteroError; found?: F | undefined }
  /** It was sent, and nobody can say yet what came of it. */
  | { outcome: 'unsettled'; error: PorteroError; found?: F | undefined };

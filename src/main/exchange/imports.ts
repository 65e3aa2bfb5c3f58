import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { WebContents } from 'electron';
import type { z } from 'zod';
import type { Operation } from '#contract/bulk';
import type { Capabilities } from '#contract/connection';
import type { Import, ImportKind, ImportLine, importLinesRequestSchema } from '#contract/exchange';
import type { NewPerson } from '#contract/people';
import type { Profile } from '#contract/profiles';
import type { SessionState, SessionView } from '#contract/session';
import type { DirectoryPort } from '../directory/directory-port';
import { Failure } from '../failure/failure';
import { judgeActivation, type ListedSwitch } from './activation-verdicts';
import { judgeCreation, type ListedCreation } from './creation-verdicts';
import type { FileDialogs } from './file-dialogs';
import { readFileLines } from './file-reading';
import { readHeadings, type Headed } from './headings';
import { cellOf, countVerdicts, type JudgedLine } from './judged-line';
import { findMeant } from './meant-people';
import type { MadePasswords } from './results-columns';

/** So many imports are kept at once. */
const MAX_OPEN = 8;

/** A connection, as far as imports are about it. */
export interface ImportTarget {
  capabilities: Capabilities;
  /** Who is signed in. */
  view: SessionView | undefined;
  directory: Pick<DirectoryPort, 'resolve' | 'collect' | 'administrators'>;
  profiles: () => Promise<readonly Pick<Profile, 'id' | 'name'>[]>;
}

export interface ImportsParts {
  /** @throws {Failure} `no-such-connection` */
  target(connectionId: string): ImportTarget;
  dialogs: Pick<FileDialogs, 'open'>;
  /** Begins a bulk operation in which everyone listed is switched to their own state. */
  startListed(connectionId: string, switches: readonly ListedSwitch[]): Promise<Operation>;
  /** Begins a bulk operation that creates people. */
  startCreation(connectionId: string, people: readonly NewPerson[]): Promise<Operation>;
}

type Judged =
  | { kind: 'activation'; lines: JudgedLine<ListedSwitch>[] }
  | { kind: 'create'; lines: JudgedLine<ListedCreation>[] };

interface OpenImport {
  told: Import;
  /** Who opened it: nobody else may carry it out. */
  personId: string;
  judged: Judged;
  started: Promise<Operation> | undefined;
  operationId: string | undefined;
}

/**
 * Files of people that somebody opened: read and judged at once, carried out when they say so. They are kept in memory
 * only, with the passwords that Portero made, until they are closed or whoever opened them signs out.
 */
export class Imports {
  readonly #parts: ImportsParts;
  readonly #open = new Map<string, OpenImport>();

  constructor(parts: ImportsParts) {
    this.#parts = parts;
  }

  /**
   * Asks which file, reads it and says what would happen; nothing is written. Null where the dialog was closed.
   * @throws {Failure} `not-supported`, `not-signed-in`, `file-unreadable`, or what the system answers
   */
  async open(connectionId: string, kind: ImportKind, page: WebContents): Promise<Import | null> {
    this.#ready(connectionId, kind);
    const file = await this.#parts.dialogs.open(page);
    if (file === undefined) return null;
    const headed = readHeadings(await readFileLines(file), kind);
    // Asked anew: choosing a file takes its time.
    const { target, view } = this.#ready(connectionId, kind);
    const judged = await judge(kind, headed, target, view);
    const { columns, ignored } = headed;
    const told: Import = {
      importId: randomUUID(),
      connectionId,
      kind,
      file: basename(file),
      columns,
      ignored,
      lines: judged.lines.length,
      counts: countVerdicts(judged.lines),
      generatedPasswords: judged.kind === 'create' ? judged.lines.filter(({ work }) => work?.made).length : 0,
    };
    if (this.#parts.target(connectionId).view?.personId !== view.personId)
      throw new Failure('session-expired');
    this.#keep({ told, personId: view.personId, judged, started: undefined, operationId: undefined });
    return told;
  }

  /** A stretch of the lines, in the order of the file. @throws {Failure} `not-found` for one that was closed */
  lines({ importId, verdicts, offset, limit }: z.output<typeof importLinesRequestSchema>): ImportLine[] {
    const lines: readonly ImportLine[] = this.#get(importId).judged.lines;
    const wanted = verdicts.length === 0 ? lines : lines.filter(({ verdict }) => verdicts.includes(verdict));
    return wanted.slice(offset, offset + limit);
  }

  /**
   * Carries out the lines that are ready, once however often it is asked.
   * @throws {Failure} `not-found` for one that was closed or has nothing to carry out, or what the operation does
   */
  async start(importId: string): Promise<Operation> {
    const one = this.#get(importId);
    one.started ??= this.#begin(one);
    try {
      const operation = await one.started;
      one.operationId = operation.id;
      return operation;
    } catch (error) {
      one.started = undefined;
      throw error;
    }
  }

  /** Forgets an import and the passwords that were made for it. What was started goes on. */
  close(importId: string): void {
    this.#open.delete(importId);
  }

  /** Another person signed in, or nobody is: what was opened before is not theirs. */
  sessionChanged(state: SessionState): void {
    const personId = state.phase === 'signed-out' ? undefined : state.view.personId;
    for (const [id, one] of this.#open) {
      if (one.told.connectionId === state.connectionId && one.personId !== personId) this.#open.delete(id);
    }
  }

  /** The passwords that were made for the people whom an operation creates, as long as its import is open. */
  passwords(operationId: string): MadePasswords | undefined {
    for (const { operationId: id, judged } of this.#open.values()) {
      if (id !== operationId || judged.kind !== 'create') continue;
      const made = judged.lines.flatMap(({ work }) => (work?.made ? [work.person] : []));
      if (made.length > 0) return new Map(made.map(({ userName, password }) => [userName, password]));
    }
    return undefined;
  }

  #begin({ told: { connectionId }, judged }: OpenImport): Promise<Operation> {
    if (judged.kind === 'activation') {
      const switches = judged.lines.flatMap(({ work }) => work ?? []);
      if (switches.length > 0) return this.#parts.startListed(connectionId, switches);
    } else {
      const people = judged.lines.flatMap(({ work }) => work?.person ?? []);
      if (people.length > 0) return this.#parts.startCreation(connectionId, people);
    }
    return Promise.reject(new Failure('not-found'));
  }

  #ready(connectionId: string, kind: ImportKind): { target: ImportTarget; view: SessionView } {
    const target = this.#parts.target(connectionId);
    const able = kind === 'activation' ? target.capabilities.switching : target.capabilities.creating;
    if (!able) throw new Failure('not-supported');
    if (!target.view) throw new Failure('not-signed-in');
    return { target, view: target.view };
  }

  #get(importId: string): OpenImport {
    const one = this.#open.get(importId);
    if (!one) throw new Failure('not-found');
    return one;
  }

  /** Makes room, first by what was only looked at: the others may still be asked for their passwords. */
  #keep(one: OpenImport): void {
    if (this.#open.size >= MAX_OPEN) {
      const all = [...this.#open];
      const [oldest] = all.find(([, { started }]) => !started) ?? all[0] ?? [];
      if (oldest !== undefined) this.#open.delete(oldest);
    }
    this.#open.set(one.told.importId, one);
  }
}

async function judge(
  kind: ImportKind,
  headed: Headed,
  { directory, capabilities, profiles }: ImportTarget,
  view: SessionView,
): Promise<Judged> {
  const words = headed.lines.flatMap((line) => [
    cellOf(headed, line, 'id'),
    cellOf(headed, line, 'userName'),
  ]);
  const people = await findMeant(directory, words);
  if (kind === 'activation') {
    const administrators = await directory.administrators();
    return { kind, lines: judgeActivation(headed, { people, view, administrators }) };
  }
  const known = capabilities.profiles ? await profiles() : [];
  return { kind, lines: judgeCreation(headed, { people, profiles: known, capabilities }) };
}

import { basename } from 'node:path';
import type { WebContents } from 'electron';
import type { z } from 'zod';
import type { OperationRow } from '#contract/bulk';
import type {
  Exported,
  exportFormatSchema,
  exportJournalRequestSchema,
  exportPeopleRequestSchema,
  exportResultsRequestSchema,
} from '#contract/exchange';
import type { JournalEntry, JournalFilter } from '#contract/journal';
import type { DirectoryPort } from '../directory/directory-port';
import { Failure } from '../failure/failure';
import type { FileDialogs, FileTopic } from './file-dialogs';
import { journalColumns } from './journal-columns';
import { peopleColumns } from './people-columns';
import { resultsColumns, type MadePasswords } from './results-columns';
import type { Column } from './table';
import { tableText, type Rows } from './table-text';
import { writeWholeFile } from './whole-file';

/** Who has what can be exported. */
export interface ExportSources {
  /** The people of a connection. @throws {Failure} `no-such-connection`, `not-signed-in` */
  directory(connectionId: string): Pick<DirectoryPort, 'collect' | 'administrators'>;
  /** Entries of the journal, the newest first. */
  entries(filter: JournalFilter): Rows<JournalEntry>;
  /** All rows of an operation, in order. @throws {Failure} as who has them does */
  rows(operationId: string): Rows<OperationRow>;
  /** The passwords that Portero made in this run for the people of an operation. */
  passwords(operationId: string): MadePasswords | undefined;
  /** What a connection is called; empty where there is none (any more). */
  nameOf(connectionId: string | null): string;
  /** The connection of an operation. */
  connectionOf(operationId: string): string | null;
}

export interface ExportsParts {
  sources: ExportSources;
  dialogs: FileDialogs;
  /** What spreadsheets on this computer take for the sign between two cells. */
  delimiter: () => ',' | ';';
  /** Notes why a file could not be written. */
  report: (words: string, error: unknown) => void;
}

/** Writes files for people: asks where to, and answers the file's name and how many rows it has. */
export class Exports {
  readonly #parts: ExportsParts;

  constructor(parts: ExportsParts) {
    this.#parts = parts;
  }

  /** @throws {Failure} `file-not-written`, and what the people's connection does */
  async people(request: z.output<typeof exportPeopleRequestSchema>, page: WebContents): Promise<Exported> {
    const { sources } = this.#parts;
    const directory = sources.directory(request.connectionId);
    const file = await this.#ask(page, request.connectionId, 'users', request.format);
    if (file === undefined) return null;
    const [people, { profileIds }] = await Promise.all([
      directory.collect(request.scope, request.sort),
      directory.administrators(),
    ]);
    return this.#write(file, people, peopleColumns(request.columns, profileIds), request.format);
  }

  /** @throws {Failure} `file-not-written` */
  async journal({ filter, format }: JournalRequest, page: WebContents): Promise<Exported> {
    const { sources } = this.#parts;
    const file = await this.#ask(page, filter.connectionId, 'journal', format);
    if (file === undefined) return null;
    return this.#write(file, sources.entries(filter), journalColumns, format);
  }

  /** @throws {Failure} `file-not-written`, and what the operation's keeper does */
  async results({ operationId, format }: ResultsRequest, page: WebContents): Promise<Exported> {
    const { sources } = this.#parts;
    const file = await this.#ask(page, sources.connectionOf(operationId), 'results', format);
    if (file === undefined) return null;
    const columns = resultsColumns(sources.passwords(operationId));
    return this.#write(file, sources.rows(operationId), columns, format);
  }

  #ask(
    page: WebContents,
    connectionId: string | null,
    topic: FileTopic,
    format: Format,
  ): Promise<string | undefined> {
    const connectionName = this.#parts.sources.nameOf(connectionId);
    return this.#parts.dialogs.save(page, { connectionName, topic, format });
  }

  async #write<Row>(
    file: string,
    rows: Rows<Row>,
    columns: readonly Column<Row>[],
    kind: Format,
  ): Promise<Exported> {
    const format = kind === 'csv' ? ({ kind, delimiter: this.#parts.delimiter() } as const) : { kind };
    let sum = 0;
    try {
      await writeWholeFile(
        file,
        tableText(rows, columns, format, (count) => (sum = count)),
      );
    } catch (error) {
      if (error instanceof Failure) throw error;
      this.#parts.report('a file could not be written', error);
      throw new Failure('file-not-written');
    }
    return { file: basename(file), rows: sum };
  }
}

type Format = z.output<typeof exportFormatSchema>;
type JournalRequest = z.output<typeof exportJournalRequestSchema>;
type ResultsRequest = z.output<typeof exportResultsRequestSchema>;

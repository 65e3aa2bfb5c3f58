import type { WebContents } from 'electron';

/** What a file is about; it becomes part of the suggested name. */
export type FileTopic = 'users' | 'journal' | 'results';

/** Asks a person for files, in front of the window of a page. Undefined where they closed the dialog. */
export interface FileDialogs {
  /** Where to write; the dialog asks before something is replaced. */
  save(
    page: WebContents,
    suggestion: { connectionName: string; topic: FileTopic; format: 'csv' | 'json' },
  ): Promise<string | undefined>;
  /** Which file of comma-separated values to read. */
  open(page: WebContents): Promise<string | undefined>;
}

import { z } from 'zod';
import { connectionIdSchema } from './connection';
import { peopleScopeSchema, sortSchema } from './directory';
import { journalFilterSchema } from './journal';

/** Files in and out. Main opens the dialogs and touches the files; a page never learns a path. */
export const exportFormatSchema = z.enum(['csv', 'json']);

export const EXPORT_COLUMNS = [
  'id',
  'userName',
  'profileId',
  'profileName',
  'administrator',
  'active',
  'accessRights',
] as const;
export const exportColumnSchema = z.enum(EXPORT_COLUMNS);

export const exportPeopleRequestSchema = z.object({
  connectionId: connectionIdSchema,
  scope: peopleScopeSchema,
  sort: sortSchema,
  columns: z.array(exportColumnSchema).min(1).max(EXPORT_COLUMNS.length),
  format: exportFormatSchema,
});
export const exportJournalRequestSchema = z.object({
  filter: journalFilterSchema,
  format: exportFormatSchema,
});
export const exportResultsRequestSchema = z.object({ operationId: z.uuid(), format: exportFormatSchema });

/** What was written; null where the person closed the dialog. */
export const exportedSchema = z.object({ file: z.string(), rows: z.number().int() }).nullable();
export type Exported = z.infer<typeof exportedSchema>;

/** A file to be imported: people to be created, or who is to be switched to what. */
export const importKindSchema = z.enum(['create', 'activation']);
export type ImportKind = z.infer<typeof importKindSchema>;

/** What the dry run says of one line. */
export const IMPORT_VERDICTS = [
  /** Will be carried out. */
  'ready',
  /** Is so already, or exists already. */
  'already',
  'not-found',
  /** The same person is in an earlier line. */
  'repeated',
  /** Something is missing or wrong: see `problems`. */
  'invalid',
  'barred',
] as const;
export const importVerdictSchema = z.enum(IMPORT_VERDICTS);
export type ImportVerdict = z.infer<typeof importVerdictSchema>;

/** What can be wrong with a line of a file. */
export const IMPORT_PROBLEMS = [
  'no-name',
  'unknown-state',
  'unknown-profile',
  'weak-password',
  'too-many-cells',
  'unclosed-quote',
  'self-guard',
  'last-administrator-guard',
] as const;

export const importSchema = z.object({
  importId: z.uuid(),
  connectionId: connectionIdSchema,
  kind: importKindSchema,
  file: z.string(),
  /** The headings that were understood, and those that were not. */
  columns: z.array(z.string()),
  ignored: z.array(z.string()),
  lines: z.number().int(),
  counts: z.record(importVerdictSchema, z.number().int()),
  /** So many lines had no password: Portero makes one for each. */
  generatedPasswords: z.number().int(),
});
export type Import = z.infer<typeof importSchema>;

export const importLineSchema = z.object({
  /** Its number in the file, from 1. */
  line: z.number().int(),
  /** What names the person there. */
  name: z.string(),
  /** Who that is, where known. */
  userName: z.string().nullable(),
  profileName: z.string().nullable(),
  active: z.boolean().nullable(),
  verdict: importVerdictSchema,
  problems: z.array(z.enum(IMPORT_PROBLEMS)),
});
export type ImportLine = z.infer<typeof importLineSchema>;

export const importLinesRequestSchema = z.object({
  importId: z.uuid(),
  /** Empty: all. */
  verdicts: z.array(importVerdictSchema).max(IMPORT_VERDICTS.length),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
});

import type { TFunction } from 'i18next';
import type { JournalEntry } from '#contract/journal';

/** Fields that have a word in every language. Others, such as an area of access rights, are called what they are. */
const FIELDS = [
  'active',
  'profile',
  'profileId',
  'profileName',
  'userName',
  'name',
  'administrator',
  'image',
  'accessRights',
  'route',
  'key',
  'permissions',
] as const;

type Change = JournalEntry['changes'][number];

/** One change as it is read: which field, what was there, what is there now; null where there was, or is, nothing. */
export interface ChangeWords {
  field: string;
  before: string | null;
  after: string | null;
}

/** The changes of an entry, in words. */
export function changeWords(t: TFunction, entry: JournalEntry): readonly ChangeWords[] {
  return entry.changes.map((change) => ({
    field: fieldWords(t, change.field),
    before: valueWords(t, change.before),
    after: valueWords(t, change.after),
  }));
}

/** What was done, and that it took something back where it did. */
export function actionWords(t: TFunction, { action, undo }: JournalEntry): string {
  const what = t(`journal.actions.${action}`);
  return undo ? t('journal.undoOf', { what }) : what;
}

/** Can this person take it back from here? A single switch that was done, at the connection on screen. */
export function isSingleSwitch(entry: JournalEntry, connectionId: string): boolean {
  return (
    entry.connectionId === connectionId &&
    entry.operationId === null &&
    entry.subject.kind === 'person' &&
    (entry.action === 'switch-on' || entry.action === 'switch-off') &&
    entry.result === 'done'
  );
}

function fieldWords(t: TFunction, field: string): string {
  const known = FIELDS.find((name) => name === field);
  if (known) return t(`journal.fields.${known}`);
  return field.startsWith('rights.') ? field.slice('rights.'.length) : field;
}

function valueWords(t: TFunction, value: Change['before']): string | null {
  if (value === 'true') return t('claims.yes');
  if (value === 'false') return t('claims.no');
  return value === 'image' ? t('journal.picture') : value;
}

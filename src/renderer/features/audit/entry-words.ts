import type { TFunction } from 'i18next';
import type { JournalEntry } from '#contract/journal';
import { COLUMNS } from '../../components/permission-columns';

/** Fields that have a word in every language. */
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

/** One change as it is read: which field, what was there, what is or was to be there now; null for nothing. */
interface ChangeWords {
  field: string;
  before: string | null;
  after: string | null;
  /** What to say instead of "from this to that" where that is not what happened; null where it is. */
  instead: string | null;
}

/** The changes of an entry, in words. */
export function changeWords(t: TFunction, entry: JournalEntry): readonly ChangeWords[] {
  return entry.changes.map((change) => {
    const before = valueWords(t, change.field, change.before);
    const after = valueWords(t, change.field, change.after);
    return {
      field: fieldWords(t, change.field),
      before,
      after,
      instead: insteadWords(t, entry.result, before, after),
    };
  });
}

/** A change in one line of plain text. */
export function changeText(t: TFunction, { field, before, after, instead }: ChangeWords): string {
  const nothing = t('audit.nowhere');
  return `${field}: ${instead ?? `${before ?? nothing} → ${after ?? nothing}`}`;
}

/**
 * Only what was done went from one value to the other. What failed or was not allowed left the old value there; of a
 * conflict, or where nobody knows, no more can be said than what was there before.
 */
function insteadWords(
  t: TFunction,
  result: JournalEntry['result'],
  before: string | null,
  after: string | null,
): string | null {
  if (result === 'done') return null;
  const wanted = after ?? t('audit.nowhere');
  if (result === 'already') return wanted;
  if (before === null) return t('audit.wanted', { wanted });
  const stays = result === 'failed' || result === 'barred';
  return t(stays ? 'audit.stays' : 'audit.was', { before, wanted });
}

/** What was done, and that it took something back where it did. */
export function actionWords(t: TFunction, { action, undo }: JournalEntry): string {
  const what = t(`audit.actions.${action}`);
  return undo ? t('audit.undoOf', { what }) : what;
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
  if (known) return t(`audit.fields.${known}`);
  if (field.startsWith(RIGHTS)) return t('audit.rightsIn', { area: field.slice(RIGHTS.length) });
  if (field.startsWith(PERMISSIONS)) {
    return t('audit.permissionsIn', { module: field.slice(PERMISSIONS.length) });
  }
  return field;
}

/** What stands before an area of access rights, and before a module's key, in the name of a field. */
const RIGHTS = 'rights.';
const PERMISSIONS = 'permissions.';

function valueWords(t: TFunction, field: string, value: Change['before']): string | null {
  if (value !== null && field.startsWith(PERMISSIONS)) return permissionWords(t, value);
  if (field.startsWith(RIGHTS) && (value === 'read' || value === 'write')) return t(`rights.${value}`);
  if (value === 'true') return t('claims.yes');
  if (value === 'false') return t('claims.no');
  return value === 'image' ? t('audit.picture') : value;
}

/** Actions with commas between them, in the order of every other table of permissions; unknown ones as they are, last. */
function permissionWords(t: TFunction, value: string): string {
  const actions = value.split(',');
  const known = COLUMNS.filter((action) => actions.includes(action));
  const others = actions.filter((action) => !COLUMNS.some((column) => column === action));
  return [...known.map((action) => t(`rights.${action}`)), ...others].join(', ');
}

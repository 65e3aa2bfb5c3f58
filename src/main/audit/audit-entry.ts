import type { JournalEntry } from '#contract/journal';
import { fold } from '#contract/fold';

/** Where and by whom something is done: to be asked for when it is decided, not when it is over. */
export type JournalContext = Pick<JournalEntry, 'connectionId' | 'connectionName' | 'address' | 'actor'>;

/**
 * What was done. Values are short text a person can read; never a password, a token or a picture's bytes: where a picture
 * changed, {@link PICTURE} stands for it.
 */
export type NewEntry = Omit<JournalEntry, 'id' | 'at' | keyof JournalContext>;

/** Stands for a picture in an entry, in every language. */
export const PICTURE = 'image';

/** The longest name, id or value that is kept, characters; and how many changes an entry has at most. */
const MAX_TEXT = 500;
const MAX_CHANGES = 500;

/** A picture that came here all the same; it would be its bytes. */
const DATA_URI = /^data:/i;

/** An entry with nothing in it that is too long, and no bytes of pictures. */
export function capped(entry: NewEntry): NewEntry {
  const { subject } = entry;
  return {
    ...entry,
    subject: { kind: subject.kind, id: short(subject.id), name: short(subject.name) },
    changes: entry.changes.slice(0, MAX_CHANGES).map(({ field, before, after }) => ({
      field: short(field),
      before: before === null ? null : valueText(before),
      after: after === null ? null : valueText(after),
    })),
  };
}

function valueText(value: string): string {
  return DATA_URI.test(value) ? PICTURE : short(value);
}

function short(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1)}…`;
}

/** What is searched of an entry. Yes and no are in nearly all of them and would find nothing. */
export function searchable(entry: NewEntry, actorName: string): string {
  const values = entry.changes
    .flatMap(({ before, after }) => [before, after])
    .filter((value) => value !== null && value !== 'true' && value !== 'false');
  return fold([entry.subject.name, entry.subject.id, actorName, ...values].join('\n'));
}

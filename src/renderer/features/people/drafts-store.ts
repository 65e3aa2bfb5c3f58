import { create } from 'zustand';
import { whenPersonChanges } from '../../state/sessions';
import { changes, NO_CHANGE, type PersonDraft } from './person-draft';

interface DraftsStore {
  /** By connection, then by person. */
  drafts: Readonly<Record<string, Readonly<Record<string, PersonDraft>>>>;
}

/** Every draft. */
export const useDrafts = create<DraftsStore>(() => ({ drafts: {} }));

/** What is to become of a person and was neither saved nor discarded, also while their details are closed. */
export function useDraft(connectionId: string, personId: string): PersonDraft {
  return useDrafts(({ drafts }) => drafts[connectionId]?.[personId] ?? NO_CHANGE);
}

/** Keeps a draft; one without a change is forgotten. */
export function keepDraft(connectionId: string, personId: string, draft: PersonDraft): void {
  useDrafts.setState(({ drafts }) => {
    const { [personId]: _, ...others } = drafts[connectionId] ?? {};
    const kept = changes(draft) ? { ...others, [personId]: draft } : others;
    return { drafts: { ...drafts, [connectionId]: kept } };
  });
}

// What one person began is not for the next one who signs in.
whenPersonChanges((id) => useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [id]: {} } })));

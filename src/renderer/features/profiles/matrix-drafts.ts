import { create } from 'zustand';
import type { ModulePermissions } from '#contract/profiles';
import { whenPersonChanges } from '../../state/sessions';
import type { Marks } from './matrix';

/** Marks that were changed and not saved, and the set that was there when the first was changed. */
export interface MatrixDraft {
  seen: readonly ModulePermissions[];
  marks: Marks;
}

interface ProfilesStore {
  /** By connection, then by profile. */
  drafts: Readonly<Record<string, Readonly<Record<string, MatrixDraft>>>>;
  /** The profile on show, by connection. */
  shown: Readonly<Record<string, string>>;
}

const useProfilesStore = create<ProfilesStore>(() => ({ drafts: {}, shown: {} }));

/** What of a profile's marks was changed and neither saved nor discarded, also while another screen is on show. */
export function useMatrixDraft(connectionId: string, profileId: string): MatrixDraft | undefined {
  return useProfilesStore(({ drafts }) => drafts[connectionId]?.[profileId]);
}

/** Does a profile have such changes? For those who show all of them. */
export function useUnsavedProfiles(connectionId: string): ReadonlySet<string> {
  const drafts = useProfilesStore((state) => state.drafts[connectionId]);
  return new Set(Object.keys(drafts ?? {}));
}

/** Keeps a draft; null forgets it. */
export function keepMatrixDraft(connectionId: string, profileId: string, draft: MatrixDraft | null): void {
  useProfilesStore.setState(({ drafts }) => {
    const { [profileId]: _, ...others } = drafts[connectionId] ?? {};
    const kept = draft ? { ...others, [profileId]: draft } : others;
    return { drafts: { ...drafts, [connectionId]: kept } };
  });
}

/** The profile on show; undefined where none was chosen yet. */
export function useShownProfile(connectionId: string): string | undefined {
  return useProfilesStore(({ shown }) => shown[connectionId]);
}

/** Shows a profile. */
export function showProfile(connectionId: string, profileId: string): void {
  useProfilesStore.setState(({ shown }) => ({ shown: { ...shown, [connectionId]: profileId } }));
}

// What one person began is not for the next one who signs in.
whenPersonChanges((id) => useProfilesStore.setState(({ drafts }) => ({ drafts: { ...drafts, [id]: {} } })));

import { create } from 'zustand';
import type { Capabilities } from '#contract/connection';
import type { AccessRight } from '#contract/directory';
import { whenPersonChanges } from '../../state/sessions';
import { meetsPolicy } from './password-policy';

/** What was filled in for somebody new. The password and the picture are not part of it: they go with the sheet. */
interface NewPersonDraft {
  userName: string;
  /** Empty: none chosen yet. */
  profileId: string;
  active: boolean;
  rights: readonly AccessRight[];
}

/** Nothing filled in. */
export const NOBODY_YET: NewPersonDraft = { userName: '', profileId: '', active: true, rights: [] };

/** Longer names are not taken. */
export const MAX_USER_NAME = 256;

/** What is missing before the system is asked. */
type NewPersonGap = 'userName' | 'profile' | 'password';

/** What has to be filled in or mended, in the order of the form. */
export function gapsIn(
  draft: NewPersonDraft,
  password: string,
  { profiles, passwordPolicy }: Pick<Capabilities, 'profiles' | 'passwordPolicy'>,
): NewPersonGap[] {
  const gaps: NewPersonGap[] = [];
  if (draft.userName.trim() === '') gaps.push('userName');
  if (profiles && draft.profileId === '') gaps.push('profile');
  if (!meetsPolicy(passwordPolicy, password)) gaps.push('password');
  return gaps;
}

interface NewPersonStore {
  drafts: Readonly<Record<string, NewPersonDraft>>;
}

const useNewPeople = create<NewPersonStore>(() => ({ drafts: {} }));

/** What was filled in for somebody new and neither sent nor discarded, also while the sheet is closed. */
export function useNewPersonDraft(connectionId: string): NewPersonDraft {
  return useNewPeople(({ drafts }) => drafts[connectionId] ?? NOBODY_YET);
}

/** Changes what is filled in. */
export function changeNewPerson(connectionId: string, change: Partial<NewPersonDraft>): void {
  useNewPeople.setState(({ drafts }) => ({
    drafts: { ...drafts, [connectionId]: { ...(drafts[connectionId] ?? NOBODY_YET), ...change } },
  }));
}

// What one person began is not for the next one who signs in.
whenPersonChanges((id) => changeNewPerson(id, NOBODY_YET));

import type { TFunction } from 'i18next';
import type { ElsewhereChange, PersonField } from '#contract/directory';

const FIELDS = {
  userName: 'users.fieldUserName',
  profileId: 'users.fieldProfile',
  active: 'users.fieldActive',
  accessRights: 'users.fieldAccessRights',
  hasImage: 'users.fieldImage',
} as const satisfies Record<PersonField, string>;

/** What changed about a person elsewhere, in a sentence. */
export function changedWords(t: TFunction, change: ElsewhereChange): string {
  if (change.added) return t('users.addedElsewhere');
  const fields = change.fields.map((field) => t(FIELDS[field])).join(', ');
  return t('users.changedFields', { fields });
}

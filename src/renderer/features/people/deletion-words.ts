import type { TFunction } from 'i18next';
import type { PorteroError } from '#contract/errors';
import { errorWords } from '../../i18n/error-words';

/** What these mean for a deletion in particular; the rest means the same everywhere. */
export function deletionErrorWords(t: TFunction, error: PorteroError, local: boolean): string {
  if (error.code === 'self-guard') return t('people.selfDelete');
  if (error.code === 'last-administrator-guard') return t('people.lastDelete');
  if (error.code === 'not-found') return t('people.goneText');
  if (error.code === 'conflict') return t('people.deleteConflict');
  return errorWords(t, error, local);
}

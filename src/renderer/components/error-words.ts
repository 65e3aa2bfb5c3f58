import type { TFunction } from 'i18next';
import type { PorteroError } from '#contract/errors';

/** What went wrong in a sentence, with the system's own words behind it where it said any. */
export function errorWords(t: TFunction, error: PorteroError): string {
  const sentence = t(`errors.${error.code}`);
  return error.words ? `${sentence} “${error.words}”` : sentence;
}

import type { TFunction } from 'i18next';
import type { PorteroError } from '#contract/errors';

/** Words that main itself puts into a `bad-answer`. No system said them: they have sentences, and are never quoted. */
const OWN_WORDS = ['redirect', 'not-tls'] as const;
export type OwnWord = (typeof OWN_WORDS)[number];

/** Main's own word for what was wrong with an answer; null where it has none. */
export function ownWordIn({ code, words }: PorteroError): OwnWord | null {
  return (code === 'bad-answer' && OWN_WORDS.find((word) => word === words)) || null;
}

/**
 * What went wrong in a sentence, with the system's own words behind it where it said any. Where the system is the
 * `local` one, the network has no part in it.
 */
export function errorWords(t: TFunction, error: PorteroError, local = false): string {
  const own = ownWordIn(error);
  if (own) return t(`errors.${own}`);
  const sentence =
    local && error.code === 'unreachable' ? t('localServer.unreachable') : t(`errors.${error.code}`);
  return error.words ? t('common.quoting', { sentence, quotation: error.words }) : sentence;
}

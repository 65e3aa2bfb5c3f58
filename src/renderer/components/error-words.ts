import type { TFunction } from 'i18next';
import type { PorteroError } from '#contract/errors';

/**
 * What went wrong in a sentence, with the system's own words behind it where it said any. Where the system is the
 * `local` one, the network has no part in it.
 */
export function errorWords(t: TFunction, error: PorteroError, local = false): string {
  const sentence =
    local && error.code === 'unreachable' ? t('localServer.unreachable') : t(`errors.${error.code}`);
  return error.words ? `${sentence} “${error.words}”` : sentence;
}

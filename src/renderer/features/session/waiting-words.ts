import type { TFunction } from 'i18next';

/** What the sheet says of the requests that wait: how many, and what becomes of them. Nothing waits, nothing is lost. */
export function waitingWords(t: TFunction, parked: number): { count: string; note: string } {
  const same = t('session.samePerson');
  if (parked === 0) return { count: '', note: same };
  return { count: t('session.waiting', { count: parked }), note: `${same} ${t('session.otherPerson')}` };
}

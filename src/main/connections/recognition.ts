import { randomUUID } from 'node:crypto';
import type { Candidate } from '#contract/connection-report';
import type { Dialect } from '../dialects/dialect';
import { addressText } from '../http/address';
import type { ApiAnswer } from '../http/http-client';
import type { Inquiry, Question } from './inquiry';

/**
 * Tells by its answers to strangers which systems an address may be: those whose every telling route answers as it
 * should. The one with the most of them comes first, because it is the least likely to be met by chance. A route that
 * answers as one that nobody has tells nothing: a proxy or a gateway may refuse all strangers alike.
 */
export async function recognise(
  address: URL,
  inquiry: Inquiry,
  known: readonly Dialect[],
): Promise<Candidate[]> {
  const nobodys = askRoute(address, { method: 'GET', path: `/api/${randomUUID()}` }, inquiry);
  const certainty = await Promise.all(
    known.map((dialect) => certaintyOf(dialect, address, inquiry, nobodys)),
  );
  return known
    .map((dialect, at) => ({ dialect, certain: certainty[at] ?? 0 }))
    .filter(({ certain }) => certain > 0)
    .sort((a, b) => b.certain - a.certain)
    .map(({ dialect }) => foundAt(address, dialect));
}

/** The answer to a system's route at this address, without credentials; undefined when nothing came back. */
export function askRoute(
  address: URL,
  { method, path, body }: Question,
  inquiry: Inquiry,
): Promise<ApiAnswer | undefined> {
  const prefix = address.pathname === '/' ? '' : address.pathname;
  return inquiry.ask({ method, path: prefix + path, body });
}

/** A system that somebody says is at this address. Which site key its captcha has, nobody tells. */
export function foundAt(address: URL, { system, name }: Dialect): Candidate {
  return { system, systemName: name, address: addressText(address), turnstileSiteKey: null };
}

/**
 * How many telling routes answer as they should; 0 as soon as one does not. Where the answer of `nobodys` route is
 * given, one that this answer would fit as well counts as one that does not.
 */
export async function certaintyOf(
  dialect: Dialect,
  address: URL,
  inquiry: Inquiry,
  nobodys?: Promise<ApiAnswer | undefined>,
): Promise<number> {
  const telling = dialect.probes.filter((probe) => probe.telling);
  const fitting = await Promise.all(
    telling.map(async (probe) => {
      const [answer, control] = await Promise.all([askRoute(address, probe, inquiry), nobodys]);
      return answer !== undefined && probe.fits(answer) && !(control && probe.fits(control));
    }),
  );
  return fitting.every(Boolean) ? fitting.length : 0;
}

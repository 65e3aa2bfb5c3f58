import { Failure } from '../failure/failure';
import type { ApiAnswer } from './http-client';

/** The longest piece of a system's own words that is handed on, characters. */
const MAX_WORDS = 500;

/**
 * What an unhappy status means where a dialect has no better reading. `words` is what the system itself said.
 * Never call it with a 2xx.
 */
export function statusFailure(answer: ApiAnswer, words?: string): Failure {
  const details = { status: answer.status, ...(words && { words: words.slice(0, MAX_WORDS) }) };
  if (answer.status === 403) return new Failure('not-permitted', details);
  if (answer.status === 404) return new Failure('not-found', details);
  if (answer.status === 412) return new Failure('conflict', details);
  if (answer.status === 429) return new Failure('throttled', { ...details, ...retryAfter(answer) });
  if (answer.status >= 500) return new Failure('server-failed', details);
  if (answer.status >= 400) return new Failure('rejected', details);
  return new Failure('bad-answer', details);
}

/** `Retry-After` in ms: seconds or a date. */
function retryAfter(answer: ApiAnswer): { retryAfterMs?: number } {
  const value = answer.header('retry-after');
  if (!value) return {};
  const seconds = Number(value);
  const ms = Number.isFinite(seconds)
    ? seconds * 1000
    : Date.parse(value) - Date.now() - (answer.skewMs ?? 0);
  return Number.isFinite(ms) && ms >= 0 ? { retryAfterMs: Math.round(ms) } : {};
}

/** Short plain text that may be shown; undefined for HTML, JSON and long or empty bodies. */
export function plainWords(answer: ApiAnswer): string | undefined {
  const text = answer.text.trim().replace(/^"(.*)"$/s, '$1');
  return text && text.length <= MAX_WORDS && !/[<{[]/.test(text[0] ?? '') ? text : undefined;
}

/**
 * The answer's body as JSON.
 * @throws {Failure} `bad-answer` for HTML, half a body, nothing at all
 */
export function jsonOf(answer: ApiAnswer): unknown {
  try {
    return JSON.parse(answer.text);
  } catch {
    throw new Failure('bad-answer', { status: answer.status });
  }
}

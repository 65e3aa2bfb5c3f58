import { z } from 'zod';
import { Failure } from '../failure/failure';
import { jsonOf, statusFailure } from '../http/answers';
import type { ApiAnswer } from '../http/http-client';
import { looseObject } from './loose-keys';
import { refusalWords } from './refusal-words';

/** A "no" in spite of a happy status: a bare `false`, or `{exito: false}` (WC-13, WC-112). */
const denial = z.union([z.literal(false), looseObject({ exito: z.literal(false) })]);

/**
 * A successful answer's JSON, checked. What stands in `secrets` never gets into the failure.
 * @throws {Failure} what the status means, with the system's own words; `bad-answer` for what does not fit the schema
 */
export function readAnswer<T>(
  answer: ApiAnswer,
  schema: z.ZodType<T>,
  secrets: readonly (string | undefined)[] = [],
): T {
  if (!succeeded(answer)) throw refusal(answer, secrets);
  const body = jsonOf(answer);
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  if (denial.safeParse(body).success) throw denied(answer, secrets);
  throw new Failure('bad-answer', { status: answer.status });
}

/**
 * Makes sure that a write was confirmed. Systems do it with a sentence, with or without quotes, with JSON or with
 * nothing (WC-5, WC-6, WC-17); a page of markup or half a JSON text comes from somebody else and confirms nothing.
 * @throws {Failure} as {@link readAnswer}
 */
export function confirmDone(answer: ApiAnswer, secrets: readonly (string | undefined)[] = []): void {
  if (!succeeded(answer)) throw refusal(answer, secrets);
  const text = answer.text.trim();
  if (!/^[<{[]/.test(text) && text !== 'false') return;
  if (denial.safeParse(jsonOf(answer)).success) throw denied(answer, secrets);
}

/** Does an answer's body fit a schema, whatever its status? Never throws. */
export function bodyFits(answer: ApiAnswer, schema: z.ZodType): boolean {
  try {
    return schema.safeParse(jsonOf(answer)).success;
  } catch {
    return false;
  }
}

/** What an unhappy answer means, with the system's own words. Never call it with a 2xx. */
export function refusal(answer: ApiAnswer, secrets: readonly (string | undefined)[] = []): Failure {
  return statusFailure(answer, refusalWords(answer, secrets));
}

function denied(answer: ApiAnswer, secrets: readonly (string | undefined)[]): Failure {
  return new Failure('rejected', { status: answer.status, words: refusalWords(answer, secrets) });
}

function succeeded({ status }: ApiAnswer): boolean {
  return status >= 200 && status <= 299;
}

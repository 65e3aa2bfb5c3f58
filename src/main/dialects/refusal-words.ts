import { z } from 'zod';
import { plainWords } from '../http/answers';
import type { ApiAnswer } from '../http/http-client';
import { looseObject } from './loose-keys';

/** The longest text that the contract lets through, characters. */
const MAX_WORDS = 500;

/** A token in the middle of a sentence. */
const jwt = /\beyJ[\w-]{5,}\.[\w-]+/;

/** What no screen should have to show: control characters, and those that turn the direction of writing round. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\s]+/gu;

const identityError = z.union([
  z.string(),
  looseObject({ description: z.string().nullish() }).transform(({ description }) => description ?? ''),
]);
const perField = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const text = z.string().nullish();

/** Every shape in which a system has been seen to refuse in JSON (WC-112, ST-9), as sentences. */
const refusal = z.union([
  z.string().transform((sentence) => [sentence]),
  z.array(identityError),
  looseObject({
    errors: perField.nullish(),
    mensaje: text,
    message: text,
    detail: text,
    title: text,
  }).transform(({ errors, mensaje, message, detail, title }) => {
    const byField = Object.values(errors ?? {}).flat();
    return byField.length > 0 ? byField : [mensaje ?? message ?? detail ?? title ?? ''];
  }),
]);

/**
 * What a system itself says about refusing: a plain text with or without quotes, a list of Identity errors, the
 * messages of a problem, a `message` or `mensaje`. Joined, one line, at most 500 characters. Undefined where it says
 * nothing that can be shown: markup, something unknown, or words that hold one of `secrets` or a token.
 */
export function refusalWords(
  answer: ApiAnswer,
  secrets: readonly (string | undefined)[] = [],
): string | undefined {
  const words = joined(sentences(answer));
  if (words === '' || words.startsWith('<') || jwt.test(words)) return undefined;
  if (secrets.some((secret) => secret && words.includes(oneLine(secret)))) return undefined;
  return words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS - 1)}…` : words;
}

function sentences(answer: ApiAnswer): string[] {
  let body: unknown;
  try {
    body = JSON.parse(answer.text);
  } catch {
    return [plainWords(answer) ?? ''];
  }
  return refusal.safeParse(body).data ?? [];
}

/** Several sentences need an end each; one stays as it is. */
function joined(parts: string[]): string {
  const said = parts.map(oneLine).filter((part) => part !== '');
  if (said.length < 2) return said.join('');
  return said.map((part) => (/[.!?…:;]$/.test(part) ? part : `${part}.`)).join(' ');
}

function oneLine(words: string): string {
  return words.replace(unprintable, ' ').trim();
}

import type { KeyWriter } from './key-writer';

/** How names are ordered: as people do, accents with their letters, numbers by value. */
const collator = new Intl.Collator(['es', 'en'], { numeric: true, sensitivity: 'base' });

/** Compares two texts as names. */
export const compareNames = (one: string, other: string): number => collator.compare(one, other);

const SPECIAL: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe' };
const FIRST_DIGIT = 0x30;
const LAST_DIGIT = 0x39;
/** A run of digits is compared by value up to this length; what is longer counts as several. */
const MAX_DIGITS = 200;
/** Stands behind a name, before all that could go on in a longer one. */
const AFTER_NAME = 1;
/** So much of the id goes with the name: enough to distinguish most people of the same name. */
const ID_CHARACTERS = 12;
/** Stands before a character that has no weight of its own. */
const UNKNOWN = 255;

const baseOf = new Map<string, string>();

/** A character without what does not count: accents that make no letter of their own, and case. */
function base(character: string): string {
  let found = baseOf.get(character);
  if (found === undefined) {
    const simple = character.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
    const lower = character.toLowerCase();
    const candidates = [SPECIAL[lower] ?? simple, simple, lower];
    found = candidates.find((candidate) => collator.compare(candidate, character) === 0) ?? character;
    baseOf.set(character, found);
  }
  return found;
}

const weights = weigh();

/** The weight of every character that is usual in names: the collator's own order, in numbers from 2. */
function weigh(): ReadonlyMap<number, number> {
  const usual: string[] = [];
  const add = (from: number, to: number): void => {
    for (let code = from; code <= to; code += 1) {
      const character = String.fromCharCode(code);
      if (base(character) === character && collator.compare(character, '') !== 0) usual.push(character);
    }
  };
  add(0x09, 0x7e);
  add(0xa1, 0x17f);
  add(0x2010, 0x2026);
  usual.push('€');
  usual.sort(compareNames);
  const found = new Map<number, number>();
  let weight = AFTER_NAME;
  let before: string | undefined;
  for (const character of usual) {
    const isDigit = character >= '0' && character <= '9';
    // All digits are one weight; what follows it says which number it is.
    if (isDigit && character !== '0') continue;
    if (before === undefined || collator.compare(before, character) !== 0) weight += 1;
    before = character;
    found.set(character.charCodeAt(0), weight);
  }
  return found;
}

const PLAIN = /^[\t -~]*$/;
const plainWeights = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const lower = String.fromCharCode(code).toLowerCase().charCodeAt(0);
  plainWeights[code] = weights.get(lower) ?? 0;
}
const DIGITS = weights.get(FIRST_DIGIT) ?? UNKNOWN;

/**
 * Writes a name in bytes whose order is the collator's order of names. Asking the collator a million times twenty takes
 * minutes; comparing bytes takes a second. The beginning of the id goes behind it, for those who are called the same.
 */
export function writeNameKey(writer: KeyWriter, name: string, id: string): void {
  const text = PLAIN.test(name) ? name : simplified(name);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_DIGIT && code <= LAST_DIGIT) at = writeNumber(writer, text, at) - 1;
    else if (code < 128) {
      const weight = plainWeights[code] as number;
      if (weight !== 0) writer.byte(weight);
    } else writeRare(writer, code);
  }
  writer.byte(AFTER_NAME);
  for (let at = 0; at < id.length && at < ID_CHARACTERS; at += 1) {
    const code = id.charCodeAt(at);
    // The whole ids decide from here.
    if (code >= 254) break;
    writer.byte(code + 1);
  }
}

/** Writes an id in bytes: those that are numbers come first, by value; the others as they are spelt. */
export function writeIdKey(writer: KeyWriter, id: string): void {
  const isNumber = /^\d{1,200}$/.test(id);
  writer.byte(isNumber ? 1 : 2);
  if (isNumber) writeNumber(writer, id, 0);
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at);
    if (code < 254) writer.byte(code + 1);
    else writeUnknown(writer, code);
  }
}

/** A name in base characters. */
function simplified(name: string): string {
  // Accents that stand alone are all from here on: most names have none.
  const composed = /[\u0300-\uffff]/.test(name) ? name.normalize('NFC') : name;
  return composed.replaceAll(/[^\t -~]/gu, base);
}

function writeRare(writer: KeyWriter, code: number): void {
  const weight = weights.get(code);
  if (weight !== undefined) writer.byte(weight);
  else if (collator.compare(String.fromCharCode(code), '') !== 0) writeUnknown(writer, code);
}

function writeUnknown(writer: KeyWriter, code: number): void {
  writer.byte(UNKNOWN);
  writer.byte((code >> 12) + 1);
  writer.byte(((code >> 6) & 63) + 1);
  writer.byte((code & 63) + 1);
}

/** Writes the number at a place; answers where the text goes on. */
function writeNumber(writer: KeyWriter, text: string, from: number): number {
  let start = from;
  while (text.charCodeAt(start) === FIRST_DIGIT) start += 1;
  let end = start;
  while (end - start < MAX_DIGITS && isDigit(text.charCodeAt(end))) end += 1;
  writer.byte(DIGITS);
  writer.byte(end - start + 1);
  for (let at = start; at < end; at += 1) writer.byte(text.charCodeAt(at));
  return end;
}

function isDigit(code: number): boolean {
  return code >= FIRST_DIGIT && code <= LAST_DIGIT;
}

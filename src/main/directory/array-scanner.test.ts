import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../failure/failure';
import { ArrayScanner } from './array-scanner';

const BAD = 'bad-answer';

/** What the scanner makes of bytes that come in pieces of these lengths (over and over). */
function scan(
  bytes: Uint8Array,
  at: readonly string[],
  lengths: readonly number[] = [1],
): unknown[] | string {
  const found: unknown[] = [];
  const scanner = new ArrayScanner(at, (elements) => found.push(...elements));
  try {
    for (let from = 0, n = 0; from < bytes.length; n += 1) {
      const to = from + lengths[n % lengths.length]!;
      scanner.write(bytes.slice(from, to));
      from = to;
    }
    scanner.end();
    return found;
  } catch (error) {
    if (error instanceof Failure) return error.error.code;
    throw error;
  }
}

/** What it should make of them: what `JSON.parse` does. */
function parse(bytes: Uint8Array, at: readonly string[]): unknown[] | string {
  try {
    let value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    for (const key of at) {
      const named = Object.entries(value as object).filter(([name]) => name.toLowerCase() === key);
      value = Array.isArray(value) || named.length !== 1 ? undefined : named[0]?.[1];
    }
    return Array.isArray(value) ? value : BAD;
  } catch {
    return BAD;
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
const json = fc.json({ maxDepth: 4, noUnicodeString: false });
const padding = fc.constantFrom('', ' ', '\n\t ', '\ufeff', '\u00a0');

describe('reading the elements of an array', () => {
  it('finds what JSON.parse finds, however the text is cut', () => {
    const list = fc.array(json).map((elements) => `[${elements.join(' ,\n')}]`);
    fc.assert(
      fc.property(fc.tuple(padding, list, padding), pieces, ([before, text, after], lengths) => {
        const bytes = encode(before + text + after);
        expect(scan(bytes, [], lengths)).toEqual(parse(bytes, []));
      }),
      { numRuns: 500 },
    );
  });

  it('finds it among other keys, in any letter case, before and after', () => {
    const other = fc
      .tuple(fc.constantFrom('"meta"', '"d\\"ata"', '"items"', '"x"'), json)
      .map(([k, v]) => `${k}:${v}`);
    const wanted = fc
      .tuple(fc.constantFrom('data', 'Data', 'DATA', 'd\\u0061ta'), fc.array(json))
      .map(([key, elements]) => `"${key}":[${elements.join(',')}]`);
    const document = fc
      .tuple(fc.array(other, { maxLength: 3 }), wanted, fc.array(other, { maxLength: 3 }))
      .map(([before, list, after]) => `{${[...before, list, ...after].join(',')}}`);
    fc.assert(
      fc.property(document, pieces, (text, lengths) => {
        const bytes = encode(text);
        expect(scan(bytes, ['data'], lengths)).toEqual(parse(bytes, ['data']));
      }),
      { numRuns: 500 },
    );
  });

  it('finds it further inside, and nowhere else', () => {
    const text = '{"items":[9],"data":{"meta":{"items":[8]},"Items":[1,{"items":[7]}]}}';
    for (const length of [1, 3, 100]) {
      expect(scan(encode(text), ['data', 'items'], [length])).toEqual([1, { items: [7] }]);
    }
    expect(scan(encode('{"data":[{"items":[1]}]}'), ['data', 'items'])).toBe(BAD);
  });

  it('takes no damaged text for a whole one', () => {
    const document = fc
      .array(json, { minLength: 1 })
      .map((list) => encode(`{"a":1,"data":[${list.join(',')}],"b":[2]}`));
    fc.assert(
      fc.property(
        document,
        fc.nat(),
        fc.nat(255),
        fc.boolean(),
        pieces,
        (bytes, place, byte, cut, lengths) => {
          const at = place % bytes.length;
          const damaged = cut ? bytes.slice(0, at) : bytes.with(at, byte);
          const should = parse(damaged, ['data']);
          const found = scan(damaged, ['data'], lengths);
          expect(found).toEqual(found === BAD && should !== BAD && hasTwice(damaged) ? BAD : should);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    '',
    ' ',
    '[',
    '[1',
    '[1,',
    '[1,]',
    '[,1]',
    '[,]',
    '[1 2]',
    '[1]]',
    '[1][2]',
    '[1],',
    '[{]}',
    '[1}',
    '{}',
    '"[1]"',
    'null',
    '<html>[1]</html>',
    '[1]\u0000',
  ])('refuses %j', (text) => expect(scan(encode(text), [])).toBe(BAD));

  it('refuses half a byte order mark, and an empty piece between two batches', () => {
    expect(scan(Uint8Array.of(0xef, 0xbb, 0x5b, 0x5d), [])).toBe(BAD);
    const long = `"${'x'.repeat(20_000)}"`;
    expect(scan(encode(`[${long}, ,1]`), [], [999])).toBe(BAD);
    expect(scan(encode(`[${long},]`), [], [999])).toBe(BAD);
  });

  it('reads escapes wherever they are cut', () => {
    const list = ['a"b', '\\', '\\"', '],[', '\u{1f600}ñ'];
    const bytes = encode(`{"da\\"ta":"\\\\","data":${JSON.stringify(list)}}`);
    for (let length = 1; length < bytes.length; length += 1) {
      expect(scan(bytes, ['data'], [length])).toEqual(list);
    }
  });

  it('refuses two lists where one was asked for', () => {
    expect(scan(encode('{"data":null,"Data":[2]}'), ['data'])).toBe(BAD);
    expect(scan(encode('{"data":[1],"Data":[2]}'), ['data'])).toBe(BAD);
    expect(scan(encode('{"data":[1],"data":[2]}'), ['data'])).toBe(BAD);
  });

  it('hands on what came so far before everything is there', () => {
    const seen: number[] = [];
    const scanner = new ArrayScanner([], (elements) => seen.push(elements.length));
    const element = `${JSON.stringify({ name: 'ñ'.repeat(50) })},`;
    scanner.write(encode(`[${element.repeat(1000)}`));
    expect(seen.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100);
    scanner.write(encode('0]'));
    scanner.end();
    expect(seen.reduce((sum, count) => sum + count, 0)).toBe(1001);
  });

  it('keeps what was said instead, as long as it is short', () => {
    const said = (text: string): string | undefined => {
      const scanner = new ArrayScanner([], () => undefined);
      scanner.write(encode(text));
      expect(() => scanner.end()).toThrow(BAD);
      return scanner.instead();
    };
    expect(said('{"exito":false}')).toBe('{"exito":false}');
    expect(said(`{"exito":"${'x'.repeat(20_000)}"}`)).toBeUndefined();
  });
});

/** A damaged key can make the wanted one come twice: then nobody can say which counts. */
function hasTwice(bytes: Uint8Array): boolean {
  return (new TextDecoder().decode(bytes).match(/"data"/gi)?.length ?? 0) > 1;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeFormulas, unescapeFormulas } from './formula-escaping';

const nasty = fc.string({
  unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ',', ';', '＝', 'a', ' ', '"', 'é'),
});

describe('text that a spreadsheet could take for a formula', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "'=1", "''@x"])(
    'gets an apostrophe: %j',
    (text) => {
      expect(escapeFormulas(text)).toMatch(/^'/);
    },
  );

  it.each(['ana', "O'Neil", 'a=b', 'ana-maria', 'ana@corp.example', "'quoted'", '', 'x, y'])(
    'is not %j',
    (text) => {
      expect(escapeFormulas(text)).toBe(text);
    },
  );

  it('begins no cell of a program with another list separator either', () => {
    expect(escapeFormulas('ana;=cmd')).toBe("ana;'=cmd");
    expect(escapeFormulas('a\n@b,+c')).toBe("a\n'@b,'+c");
  });

  it('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => {
        const escaped = escapeFormulas(text);
        expect(unescapeFormulas(escaped)).toBe(text);
        expect(escaped).not.toMatch(/(?:^|[,;\t\r\n])[=+\-@＝＋－＠]/);
      }),
      { numRuns: 2000 },
    );
  });
});

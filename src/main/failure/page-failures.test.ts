import { describe, expect, it } from 'vitest';
import { pageFailureSchema, type PageFailure } from '#contract/page-failure';
import { PageFailures } from './page-failures';

const failure: PageFailure = {
  where: 'users',
  kind: 'TypeError',
  message: "Cannot read properties of undefined (reading 'Ana')",
  frames: [{ file: 'assets/start.js', line: 1, column: 5 }],
};

function desk() {
  const lines: string[] = [];
  const clock = { now: 0 };
  const failures = new PageFailures({
    write: (line) => lines.push(line),
    withSources: (text) => text.replace('app://portero/assets/start.js:1:5', 'src/renderer/main.tsx:3:1'),
    now: () => clock.now,
  });
  return { lines, clock, failures };
}

describe('failures of pages', () => {
  it('are written with where they were thrown in our sources, and answered in the same words', () => {
    const { lines, failures } = desk();
    const text =
      'page: users: TypeError: Cannot read properties of undefined\n    at src/renderer/main.tsx:3:1';
    expect(failures.report(failure)).toBe(text);
    expect(lines).toEqual([text]);
  });

  it.each([
    ["Cannot read properties of null (reading 'ana')", 'Cannot read properties of null'],
    ['ana.map is not a function', 'is not a function'],
    ['Ana García is not iterable', 'is not iterable'],
    ["Cannot access 'x' before initialization", 'before initialization'],
    ['Minified React error #31; visit https://react.dev/errors/31?args[]=Ana', 'Minified React error #31'],
    ['no such person: Ana García', ''],
    ['token eyJhbGciOiJIUzI1NiJ9.eyJuYW1laWQiOiIxIn0.c2ln', ''],
    ['Unexpected token A in JSON: "Ana García"', ''],
  ])('keep of a message what the engine says and nobody else: %s', (message, kept) => {
    const { failures } = desk();
    const expected = `page: uncaught: Error${kept && `: ${kept}`}`;
    expect(failures.report({ where: 'uncaught', kind: 'Error', message, frames: [] })).toBe(expected);
  });

  it('are twenty a minute at most', () => {
    const { lines, clock, failures } = desk();
    for (let i = 0; i < 500; i += 1) failures.report(failure);
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('page: more failures within a minute are left out');
    expect(failures.report(failure)).toBe('');
    clock.now = 60_000;
    expect(failures.report(failure)).not.toBe('');
  });

  it('are taken only as the contract has them', () => {
    const frame = { file: 'assets/start.js', line: 1, column: 1 };
    const bad = [
      { ...failure, where: 'Ana' },
      { ...failure, kind: 'Ana García' },
      { ...failure, message: 'x'.repeat(301) },
      { ...failure, frames: [{ ...frame, file: '../../../etc/passwd' }] },
      { ...failure, frames: [{ ...frame, file: 'Ana García' }] },
      { ...failure, frames: Array.from({ length: 21 }, () => frame) },
    ];
    expect(bad.filter((each) => pageFailureSchema.safeParse(each).success)).toEqual([]);
  });
});

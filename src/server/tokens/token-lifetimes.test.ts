import { expect, test } from 'vitest';
import type { ServerDialect } from '../dialects/dialect';
import { readTokenLifetimes } from './token-lifetimes';

const dialect = (system: string, tokenLifetimeS: number): ServerDialect => ({
  system,
  path: '/',
  tokenLifetimeS,
  register: () => Promise.resolve(),
});
const ONE = dialect('one', 60);
const TWO = dialect('two', 900);

test('a system has its own lifetime unless another is asked for', () => {
  expect(readTokenLifetimes([ONE, TWO])(ONE)).toBe(60);
  const lifetimeOf = readTokenLifetimes([ONE, TWO], { two: 5 });
  expect([lifetimeOf(ONE), lifetimeOf(TWO)]).toEqual([60, 5]);
});

test.each(['three', 'toString', 'One', ''])('there is no system "%s"', (system) => {
  expect(() => readTokenLifetimes([ONE, TWO], { one: 1, [system]: 1 })).toThrow(
    expect.objectContaining({ code: 'bad-options', message: expect.stringContaining('one, two') }),
  );
});

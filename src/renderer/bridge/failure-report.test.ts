import { describe, expect, it, vi } from 'vitest';
import { pageFailureSchema, type PageFailure } from '#contract/page-failure';

const sent: PageFailure[] = [];
vi.stubGlobal('window', {
  portero: {
    call: async (_channel: string, failure: PageFailure) => {
      sent.push(failure);
      return { ok: true, value: 'as in the log' };
    },
  },
});
const { failureOf, reportFailure } = await import('./failure-report');

/** An error with a stack as Chromium writes it. */
function thrown(message: string, frames: string[]): Error {
  const error = new TypeError(message);
  error.stack = [`TypeError: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join('\n');
  return error;
}

describe('what is told of an error', () => {
  it('is its class and the positions of its stack', () => {
    const error = thrown('x is not a function', [
      'Ana García (app://portero/assets/start-Dk_1.js:1:4242)',
      'app://portero/features/users/users-screen.tsx?t=17:12:5',
      'eval (eval at x (https://elsewhere.example/a.js:1:1), <anonymous>:1:1)',
    ]);
    expect(failureOf('users', error)).toEqual({
      where: 'users',
      kind: 'TypeError',
      message: 'x is not a function',
      frames: [
        { file: 'assets/start-Dk_1.js', line: 1, column: 4242 },
        { file: 'features/users/users-screen.tsx', line: 12, column: 5 },
      ],
    });
  });

  it('goes on with where the screen was being drawn', () => {
    const error = thrown('', ['f (app://portero/assets/start.js:1:2)']);
    const { frames } = failureOf(
      'users',
      error,
      '\n    at Ana (app://portero/assets/users.js:3:4)\n    at div',
    );
    expect(frames).toEqual([
      { file: 'assets/start.js', line: 1, column: 2 },
      { file: 'assets/users.js', line: 3, column: 4 },
    ]);
  });

  it('fits the contract, however long or odd it is', () => {
    const long = thrown(
      'x'.repeat(10_000),
      Array.from({ length: 500 }, (_, line) => `f (app://portero/a.js:${line + 1}:1)`),
    );
    long.name = 'Ana García';
    for (const reason of [long, 'text', undefined, null, { password: 's3cr3t!' }, new DOMException('gone')]) {
      const failure = failureOf('rejection', reason);
      expect(pageFailureSchema.parse(failure)).toEqual(failure);
      expect(JSON.stringify(failure)).not.toMatch(/Ana|s3cr3t/);
    }
  });

  it('reaches main, and comes back as the log has it', async () => {
    expect(await reportFailure('page', new Error('broken'))).toBe('as in the log');
    expect(sent).toMatchObject([{ where: 'page', kind: 'Error', message: 'broken' }]);
  });
});

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'conformance.mjs');

/** Runs the command as `npm run conformance -- …` does; it ends before it would check anything. */
function conformance(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, EMPTY: '' };
  return spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', env });
}

test('--help explains every flag and ends with 0', () => {
  const { status, stdout } = conformance('--help');
  expect(status).toBe(0);
  for (const flag of ['--url', '--system', '--user', '--password-env', '--captcha-token', '--allow-writes']) {
    expect(stdout).toContain(flag);
  }
  expect(stdout).toContain('api-tickets, storm, web-corporativa');
});

const AT = ['--url', 'https://corp.example', '--system', 'storm'];

test.each([
  ['an unknown flag', ['--colour'], '--colour'],
  ['flags without an address', ['--system', 'storm'], 'no --url'],
  ['no system', ['--url', 'https://corp.example'], '--system is missing'],
  ['an unknown system', ['--url', 'https://corp.example', '--system', 'sturm'], 'sturm is none we know'],
  ['no address', ['--url', 'corp', '--system', 'storm'], '--url is no http or https address'],
  [
    'another kind of address',
    ['--url', 'ftp://corp.example', '--system', 'storm'],
    '--url is no http or https address',
  ],
  ['plain http to another computer', ['--url', 'http://corp.example', '--system', 'storm'], 'plain http'],
  ['a query', ['--url', 'https://corp.example/?a=b', '--system', 'storm'], 'an address only'],
  ['a variable that is not set', [...AT, '--user', 'a', '--password-env', 'EMPTY'], 'EMPTY is not set'],
  ['a password and nobody', [...AT, '--password-env', 'PATH'], 'no --user'],
  ['a person and nobody to ask', [...AT, '--user', 'a'], 'nobody to ask'],
])('%s is told, with what to do', (_what, args, words) => {
  const { status, stderr } = conformance(...args);
  expect(status).toBe(1);
  expect(stderr).toContain(words);
  expect(stderr).toContain('What to do: ');
});

test.each([[['--password', 'hunter2-secret']], [['--password=hunter2-secret']]])(
  'a password on the command line is refused and not repeated',
  (args) => {
    const { status, stderr } = conformance(...AT, ...args);
    expect(status).toBe(1);
    expect(stderr).toContain('--password-env');
    expect(stderr).not.toContain('hunter2');
  },
);

test.each(['https', 'ftp'])('a password in an address of %s is refused and not repeated', (scheme) => {
  const address = `${scheme}://ana:hunter2-secret@corp.example`;
  const { status, stderr } = conformance('--url', address, '--system', 'storm');
  expect(status).toBe(1);
  expect(stderr).not.toContain('hunter2');
});

test('an installation that is not there is told in one sentence, and nothing is checked', () => {
  const { status, stdout, stderr } = conformance('--url', 'http://127.0.0.1:1', '--system', 'storm');
  expect(stderr.trim()).toBe('Portero: nobody answers at http://127.0.0.1:1/.');
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

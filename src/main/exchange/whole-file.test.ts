import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWholeFile } from './whole-file';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portero-export-'));
  file = join(folder, 'people.csv');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* pieces(...texts: (string | Error)[]): AsyncGenerator<string> {
  for (const text of texts) {
    if (text instanceof Error) throw text;
    yield text;
  }
}

describe('a file that is written whole', () => {
  it('has everything, and replaces what was there', async () => {
    writeFileSync(file, 'old');
    await writeWholeFile(file, pieces('one\n', 'two ñ\n'));
    expect(readFileSync(file, 'utf8')).toBe('one\ntwo ñ\n');
    expect(readdirSync(folder)).toEqual(['people.csv']);
  });

  it('is for its owner only', async () => {
    await writeWholeFile(file, pieces('x'));
    // Windows knows no such bits; there every file of a person's folders is theirs.
    const others = process.platform === 'win32' ? 0 : statSync(file).mode & 0o077;
    expect(others).toBe(0);
  });

  it('leaves no half of it, and what was there before, when its text breaks off', async () => {
    writeFileSync(file, 'old');
    await expect(writeWholeFile(file, pieces('one\n', new Error('lost')))).rejects.toThrow('lost');
    expect(readdirSync(folder)).toEqual(['people.csv']);
    expect(readFileSync(file, 'utf8')).toBe('old');
  });

  it('leaves nothing where it cannot be written or put in place', async () => {
    await expect(writeWholeFile(join(folder, 'missing', 'people.csv'), pieces('x'))).rejects.toThrow(
      'ENOENT',
    );
    mkdirSync(join(file, 'inside'), { recursive: true });
    await expect(writeWholeFile(file, pieces('x'))).rejects.toThrow(/EISDIR|EPERM|ENOTEMPTY/);
    expect(readdirSync(folder)).toEqual(['people.csv']);
    expect(existsSync(join(file, 'inside'))).toBe(true);
  });

  it.runIf(process.platform === 'linux')('leaves nothing on a disk that has no room for it', () => {
    // A process that may write no more than 4 blocks of 512 bytes to a file meets what a full disk is.
    const script = `
      import { writeWholeFile } from ${JSON.stringify(new URL('whole-file.ts', import.meta.url).href)};
      async function* text() { for (let at = 0; at < 100; at += 1) yield 'x'.repeat(1000); }
      await writeWholeFile(${JSON.stringify(file)}, text()).then(() => console.log('written'), (error) => console.log(error.code));
    `;
    const shell = `trap '' XFSZ; ulimit -f 4; exec "$0" --input-type=module -e "$1"`;
    const said = execFileSync('sh', ['-c', shell, process.execPath, script], { encoding: 'utf8' });
    expect(said.trim()).toBe('EFBIG');
    expect(readdirSync(folder)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readLines } from './file-lines';

const cellsOf = async (text: string): Promise<string[][] | undefined> =>
  (await readLines(text, 1000))?.map(({ cells }) => cells);

describe('the lines of a file', () => {
  it.each([
    ['commas', 'user,active\nana,yes\n'],
    ['semicolons', 'user;active\r\nana;yes\r\n'],
    ['tabs', '\u{FEFF}user\tactive\rana\tyes'],
  ])('are found with %s', async (_name, text) => {
    expect(await cellsOf(text)).toEqual([
      ['user', 'active'],
      ['ana', 'yes'],
    ]);
  });

  it('have the numbers that an editor shows, past empty lines and line breaks within quotes', async () => {
    const lines = await readLines('user,note\n\nana,"one\r\ntwo"\n ,\nbruno,x\n', 1000);
    expect(lines?.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'user'],
      [3, 'ana'],
      [6, 'bruno'],
    ]);
  });

  it('tell a quote that is never closed, and only there', async () => {
    const lines = await readLines('user,active\nana,yes\n"bruno,no\ncarla,no\n', 1000);
    expect(lines?.map(({ unclosed }) => unclosed)).toEqual([false, false, true]);
  });

  it('are those of a long file too, wherever it is cut while it is read', async () => {
    const names = Array.from({ length: 60_000 }, (_, at) => `"person ""${at}"", here"`);
    const lines = await readLines(`user,active\n${names.map((name) => `${name},no`).join('\n')}`, 100_000);
    expect(lines).toHaveLength(60_001);
    expect(lines?.every(({ cells, line }, at) => cells.length === 2 && line === at + 1)).toBe(true);
    expect(lines?.[60_000]?.cells[0]).toBe('person "59999", here');
  });

  it('are not read beyond what can be taken', async () => {
    expect(await readLines('a\nb\nc\n', 2)).toBeUndefined();
    expect(await readLines('a\nb\nc\n', 3)).toHaveLength(3);
  });

  it('are none in an empty file', async () => {
    expect(await readLines('', 10)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { wordsIn } from './pasted-words';

describe('a pasted list', () => {
  it('is parted by lines, commas, semicolons and tabs', () => {
    expect(wordsIn('ana\r\nluis, 17;eva\tmaría pía\n')).toEqual(['ana', 'luis', '17', 'eva', 'maría pía']);
  });

  it('loses quotation marks around a word, and no others', () => {
    expect(wordsIn(`"ana"\n'luis'\no'neil\n"half`)).toEqual(['ana', 'luis', "o'neil", '"half']);
  });

  it('has each word once and no empty ones', () => {
    expect(wordsIn('ana,,ana\n  \nANA')).toEqual(['ana', 'ANA']);
    expect(wordsIn('')).toEqual([]);
  });

  it('is cut to what can be asked for', () => {
    const many = Array.from({ length: 250_005 }, (_, i) => `u${i}`).join('\n');
    expect(wordsIn(many)).toHaveLength(250_000);
    expect(wordsIn('x'.repeat(600))[0]).toHaveLength(512);
  });
});

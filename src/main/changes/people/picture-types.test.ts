import { describe, expect, it } from 'vitest';
import { pictureTypeOf } from './picture-types';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('a picture by its own bytes', () => {
  it.each([
    ['\x89PNG\r\n\x1a\nrest', 'image/png'],
    ['\xff\xd8\xff\xe0rest', 'image/jpeg'],
    ['GIF87arest', 'image/gif'],
    ['GIF89a', 'image/gif'],
    ['RIFF\x10\x00\r\nWEBPVP8 ', 'image/webp'],
    ['RIFF\x10\x00\x00\x00WAVEfmt ', undefined],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', undefined],
    ['<html>', undefined],
    ['\x89PNG', undefined],
    ['', undefined],
    [' GIF89a', undefined],
  ])('%j is %s', (text, type) => {
    expect(pictureTypeOf(bytes(text))).toBe(type);
  });
});

import { describe, expect, it } from 'vitest';
import { IMAGE_TYPES } from '#contract/people';
import { imageTypeOf, type ImageType } from './image-type';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('the kind of a picture', () => {
  it('is known by its first bytes', () => {
    expect(imageTypeOf(bytes('\x89PNG\r\n\x1a\n\0\0'))).toBe('image/png');
    expect(imageTypeOf(bytes('\xff\xd8\xff\xe0JFIF'))).toBe('image/jpeg');
    expect(imageTypeOf(bytes('GIF87a..'))).toBe('image/gif');
    expect(imageTypeOf(bytes('GIF89a..'))).toBe('image/gif');
    expect(imageTypeOf(bytes('RIFF\x10\0\0\0WEBPVP8 '))).toBe('image/webp');
  });

  it('is none where something else says it is a picture, or where the file ends too early', () => {
    const others = ['<svg xmlns=""/>', '<html>', 'RIFF\x10\0\0\0WAVE', 'BM....', '\x89PNG', 'GIF88a', ''];
    expect(others.filter((text) => imageTypeOf(bytes(text)) !== null)).toEqual([]);
  });
});

describe('the kinds of picture', () => {
  it('are those of the contract, which the page cannot load', () => {
    const taken: readonly ImageType[] = IMAGE_TYPES;
    expect(taken).toHaveLength(4);
  });
});

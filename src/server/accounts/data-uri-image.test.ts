import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_IMAGE_BYTES, MAX_IMAGE_TEXT_LENGTH, decodeDataUriImage } from './data-uri-image';

const HEAD = 'data:image/png;base64,';
const encode = (bytes: Buffer) => `${HEAD}${bytes.toString('base64')}`;

test('a data URI gives its media type and its bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const image = { mediaType: 'image/png', bytes: Buffer.from(bytes) };
      expect(decodeDataUriImage(encode(image.bytes))).toEqual(image);
    }),
  );
});

test('two megabytes are accepted, one byte more is not', () => {
  expect(decodeDataUriImage(encode(Buffer.alloc(MAX_IMAGE_BYTES)))).toMatchObject({ mediaType: 'image/png' });
  expect(decodeDataUriImage(encode(Buffer.alloc(MAX_IMAGE_BYTES + 1)))).toBe('too-many-bytes');
});

test.each([
  ['a path', '/images/a.png', 'not-an-image'],
  ['another data URI', 'data:text/plain;base64,AAAA', 'not-an-image'],
  ['no comma', 'data:image/png;base64', 'not-one-comma'],
  ['two commas', `${HEAD}AAAA,AAAA`, 'not-one-comma'],
  ['no base64', `${HEAD}***`, 'not-base64'],
  ['base64 without padding', `${HEAD}AAA`, 'not-base64'],
  ['a text too long', HEAD + 'A'.repeat(MAX_IMAGE_TEXT_LENGTH), 'text-too-long'],
])('%s is refused', (_name, text, problem) => {
  expect(decodeDataUriImage(text)).toBe(problem);
});

import { describe, expect, it } from 'vitest';
import { decodeText } from './text-decoding';

const text = 'usuario;contraseña\nJosé;sí\n';
const utf16le = Buffer.from(`\u{FEFF}${text}`, 'utf16le');

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\u{FEFF}${text}`)],
    ['UTF-16 as Windows writes it', utf16le],
    ['UTF-16 the other way round', Buffer.from(utf16le).swap16()],
    ['what Excel saves', Buffer.from(text, 'latin1')],
  ])('is read from %s', (_name, bytes) => expect(decodeText(bytes)).toBe(text));

  it('has the euro sign and the quotes of Windows-1252', () => {
    expect(decodeText(Buffer.from([0x80, 0x93, 0x94, 0xe9]))).toBe('€“”é');
  });

  it.each([
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0])],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
  ])('is not found in %s', (_name, bytes) => expect(decodeText(bytes)).toBeUndefined());
});

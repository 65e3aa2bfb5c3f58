/** The kinds of picture that the systems take (WC-79). */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** The longest file that is taken, bytes: 2 MB, as the systems have it (WC-78). */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;

/** What a picture is by its first bytes, whatever its name says; null where it is none of those that are taken. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const begins = (text: string, at = 0): boolean =>
    bytes.length >= at + text.length &&
    Array.from(text).every((character, i) => bytes[at + i] === character.charCodeAt(0));
  if (begins('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (begins('\xff\xd8\xff')) return 'image/jpeg';
  if (begins('GIF87a') || begins('GIF89a')) return 'image/gif';
  if (begins('RIFF') && begins('WEBP', 8)) return 'image/webp';
  return null;
}

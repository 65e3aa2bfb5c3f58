/** A picture that was uploaded, decoded. */
export interface UploadedImage {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Why a text is no acceptable picture. */
export type ImageProblem =
  'not-an-image' | 'text-too-long' | 'not-one-comma' | 'not-base64' | 'too-many-bytes';

/** The whole data URI may be this many characters long (WC-80). */
export const MAX_IMAGE_TEXT_LENGTH = 3_000_000;

/** The picture itself may be this many bytes long (WC-78). */
export const MAX_IMAGE_BYTES = 2 * 1024 * 1024;

const PREFIX = 'data:image';
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Decodes `data:image/...;base64,...` by the system's rules (WC-78 to WC-80), in its order; it never raises. */
export function decodeDataUriImage(text: string): UploadedImage | ImageProblem {
  if (!text.startsWith(PREFIX)) return 'not-an-image';
  if (text.length > MAX_IMAGE_TEXT_LENGTH) return 'text-too-long';
  const [head = '', data, ...rest] = text.split(',');
  if (data === undefined || rest.length > 0) return 'not-one-comma';
  if (!BASE64.test(data)) return 'not-base64';
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length > MAX_IMAGE_BYTES) return 'too-many-bytes';
  const mediaType = head.slice('data:'.length).split(';')[0] ?? '';
  return { mediaType: mediaType.toLowerCase(), bytes };
}

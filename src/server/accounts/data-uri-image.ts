/** A picture that was uploaded, decoded. */
export interface UploadedImage {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Why a text is no acceptable picture. */
export type ImageProblem =
  'not-an-image' | 'text-too-long' | 'not-one-comma' | 'not-base64' | 'too-many-bytes';

/** What became of a data URI. */
export type ImageResult =
  | { readonly ok: true; readonly image: UploadedImage }
  | { readonly ok: false; readonly problem: ImageProblem };

/** The whole data URI may be this many characters long (WC-80). */
export const MAX_IMAGE_TEXT_LENGTH = 3_000_000;

/** The picture itself may be this many bytes long (WC-78). */
export const MAX_IMAGE_BYTES = 2 * 1024 * 1024;

const PREFIX = 'data:image';
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Decodes `data:image/...;base64,...` by the system's rules (WC-78 to WC-80), in its order; it never raises. */
export function decodeDataUriImage(text: string): ImageResult {
  if (!text.startsWith(PREFIX)) return { ok: false, problem: 'not-an-image' };
  if (text.length > MAX_IMAGE_TEXT_LENGTH) return { ok: false, problem: 'text-too-long' };
  const [head = '', data, ...rest] = text.split(',');
  if (data === undefined || rest.length > 0) return { ok: false, problem: 'not-one-comma' };
  if (!BASE64.test(data)) return { ok: false, problem: 'not-base64' };
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length > MAX_IMAGE_BYTES) return { ok: false, problem: 'too-many-bytes' };
  const mediaType = head.slice('data:'.length).split(';')[0] ?? '';
  return { ok: true, image: { mediaType: mediaType.toLowerCase(), bytes } };
}

import { isLoopback } from '../../http/address';
import type { Fetch } from '../../http/fetch';
import { pictureTypeOf } from './picture-types';

/** The ways to pictures. */
export interface PictureSources {
  /** The connection's address. */
  address(): string;
  /** The way to the connection's own origin and nowhere else; without credentials. */
  own: Fetch;
  /** The way to anywhere else, without cookies or credentials (`http/foreign-fetch.ts`). */
  foreign: Fetch;
}

/** The longest picture that the contract lets through as a data URI, bytes. */
const MAX_BYTES = 2_240_000;

/** How long a picture may take, ms. */
const TIMEOUT_MS = 10_000;

/**
 * Fetches a picture from where a system says that it is: on the system, or with a picture host (WC-81). Neither the
 * bearer nor any other credential goes along, redirects are not followed, and elsewhere only https is spoken. What comes
 * must be small, say that it is a picture, and be that picture by its own bytes. Resolves to a data URI.
 * @throws where anything is otherwise
 */
export async function fetchPicture(sources: PictureSources, place: string): Promise<string> {
  const url = placeOf(place, sources.address());
  const isOwn = url.origin === new URL(sources.address()).origin;
  if (!isOwn && (url.protocol !== 'https:' || isLoopback(url) || url.username || url.password)) {
    throw new Error('A picture is somewhere that is not asked.');
  }
  const answer = await (isOwn ? sources.own : sources.foreign)(url, {
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    headers: { Accept: 'image/*' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!answer.ok || !answer.body) throw new Error('There is no picture.');
  const bytes = await read(answer.body);
  const type = pictureTypeOf(bytes);
  const [said] = (answer.headers.get('content-type') ?? '').split(';');
  if (type === undefined || said?.trim().toLowerCase() !== type) throw new Error('It is no picture.');
  return `data:${type};base64,${bytes.toString('base64')}`;
}

/** What begins with a slash is on the system, below its address, as all its routes are. */
function placeOf(place: string, address: string): URL {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(place)) return new URL(place, 'https://relative.invalid');
  return new URL(`${address}/${place.replace(/^\//, '')}`);
}

async function read(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    // Leaving the loop lets go of the stream.
    if (length > MAX_BYTES) throw new Error('A picture is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

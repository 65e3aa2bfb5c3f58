import { createHmac } from 'node:crypto';

/** An object as a part of a token. */
export const encodePart = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A part of a token as an object. */
export const decodePart = (part: string | undefined): unknown =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString());

/** A token signed by hand, so that header and claims can be anything. */
export function forge(header: object, claims: object, key: Uint8Array | string, hash = 'sha256'): string {
  const body = `${encodePart(header)}.${encodePart(claims)}`;
  return `${body}.${createHmac(hash, key).update(body).digest('base64url')}`;
}

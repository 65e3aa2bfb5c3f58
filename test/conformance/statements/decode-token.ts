import { z } from 'zod';

const partSchema = z.record(z.string(), z.unknown());

/** The header or the claims of a JWT, decoded without any key. Raises for what is no JWT. */
export function decodeToken(token: string, part: 'header' | 'claims'): Record<string, unknown> {
  const text = token.split('.')[part === 'header' ? 0 : 1] ?? '';
  return partSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
}

/** The same token with other claims and its old signature. */
export function editToken(token: string, change: object): string {
  const [header, , signature] = token.split('.');
  return `${header}.${encode({ ...decodeToken(token, 'claims'), ...change })}.${signature}`;
}

/** The same claims under a header that says there is no signature, and none. */
export function unsignToken(token: string, alg: string): string {
  return `${encode({ alg, typ: 'JWT' })}.${token.split('.')[1]}.`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

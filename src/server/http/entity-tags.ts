import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What is read of a request: its headers. */
type Tagged = Pick<FastifyRequest, 'headers'>;

/** Which versions a request may change: any, or those with one of these tags (RFC 9110, `If-Match`). */
export type IfMatch = 'any' | readonly string[];

/** One tag of a list and what follows to the next: an opaque text in quotes, weak ones marked before. */
const TAG = /[\s,]*(W\/)?"([\u0021\u0023-\u007E\u0080-\u00FF]*)"\s*(?=,|$)[\s,]*/y;

/** As long as anybody may expect two texts never to meet, characters. */
const HASH_LENGTH = 22;

/** A version that is the same for equal content and for no other. */
function versionOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, HASH_LENGTH);
}

/**
 * Reads the header `If-Match`: `any` without one and for `*`, because changing what does not exist is refused anyway.
 * Weak tags match nothing, and neither does a header that cannot be read: its sender asked for care.
 */
export function ifMatchOf(request: Tagged): IfMatch {
  const header = request.headers['if-match']?.trim();
  if (header === undefined || header === '*') return 'any';
  const versions: string[] = [];
  TAG.lastIndex = 0;
  while (TAG.lastIndex < header.length) {
    const found = TAG.exec(header);
    if (found === null) return [];
    const [, weak, version = ''] = found;
    if (weak === undefined) versions.push(version);
  }
  return versions;
}

/** How revisions are written as tags; another spelling of the number is none of them. */
const REVISION = /^[1-9]\d{0,14}$/;

/** The revisions that a request may change, by its `If-Match`; `undefined` when it may change any. */
export function revisionsOf(request: Tagged): readonly number[] | undefined {
  const ifMatch = ifMatchOf(request);
  return ifMatch === 'any' ? undefined : ifMatch.filter((tag) => REVISION.test(tag)).map(Number);
}

/** Answers content together with the tag by which it can be changed as it was read. */
export function sendTagged(reply: FastifyReply, content: unknown): FastifyReply {
  return reply.header('etag', `"${versionOf(content)}"`).send(content);
}

/**
 * Whether the request may change what {@link sendTagged} would answer now.
 *
 * @param show how what is there is answered
 */
export function preconditionOf<Present>(
  request: Tagged,
  show: (present: Present) => unknown,
): (present: Present) => boolean {
  const ifMatch = ifMatchOf(request);
  return (present) => ifMatch === 'any' || ifMatch.includes(versionOf(show(present)));
}

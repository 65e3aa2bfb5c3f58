import type { ApiAnswer } from '../http/http-client';

/** A strong validator as RFC 9110 spells one. A weak one says nothing about a write and cannot be handed back. */
const strong = /^"[\x21\x23-\x7e\x80-\xff]*"$/;

/** The version of what an answer holds, where its `ETag` tells one that a write may be bound to. */
export function versionOf(answer: ApiAnswer): { version?: string } {
  const tag = answer.header('etag');
  return tag !== undefined && strong.test(tag) ? { version: tag } : {};
}

/** What binds a write to the version that was read, where the system sent one. */
export function bindingTo({ version }: { version?: string | undefined }): { ifMatch?: string } {
  return version === undefined ? {} : { ifMatch: version };
}

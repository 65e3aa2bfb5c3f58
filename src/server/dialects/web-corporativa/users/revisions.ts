import type { FastifyRequest } from 'fastify';
import { ifMatchOf } from '../../../http/entity-tags';

/** How revisions are told as tags; another spelling of the number is none of them. */
const REVISION = /^[1-9]\d{0,14}$/;

/** The revisions of a person that a request may change, by its `If-Match`; `undefined` when it may change any. */
export function revisionsOf(request: FastifyRequest): readonly number[] | undefined {
  const ifMatch = ifMatchOf(request);
  return ifMatch === 'any' ? undefined : ifMatch.filter((tag) => REVISION.test(tag)).map(Number);
}

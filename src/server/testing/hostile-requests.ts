import fc from 'fast-check';
import type { HostileRequest } from './exchange';
import { hostileBodies } from './hostile-bodies';
import type { KnownRoute } from './server-with-routes';

/** One a line, for some of them have blanks. */
const CONTENT_TYPES = `;
json
application/json;
application/json, application/json
APPLICATION/JSON; charset=utf-16
application/problem+json
text/plain
text/html; charset="
application/x-www-form-urlencoded
multipart/form-data
application/octet-stream
*/*`.split('\n');

const contentType = fc.oneof(
  { weight: 8, arbitrary: fc.constant('application/json') },
  { weight: 2, arbitrary: fc.constantFrom('', ...CONTENT_TYPES, 'x'.repeat(3000)) },
);

/** A profile, a user's number and a person whom there are. */
const KNOWN_IDS = ['4', '2', 'A1B2C3D4-E5F6-7890-ABCD-EF1234567890'];

const ODD_IDS =
  `999 0 -1 1.5 1e3 mi-perfil %20 %00 %F0%9F%98%80 %ED%A0%80 %ff % %2 .. %2e%2e%2fetc * :id __proto__ ' ;x
  ()`.split(/\s+/);

/** What stands for a parameter of an address. */
const segment = fc.oneof(
  fc.constantFrom(...KNOWN_IDS),
  fc.constantFrom(...ODD_IDS, '9'.repeat(80), '9'.repeat(101), 'x'.repeat(5000)),
  fc.webSegment(),
);

const query = fc.constantFrom('', '', '?', '?x[]=1&x[]=2&__proto__=3', '?%', `?${'q'.repeat(3000)}`);

/** Addresses nobody else has, so that every sign-in is somebody else's first. */
const address = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((parts) => `10.${parts.join('.')}`);

/**
 * Requests to one route that hold anything at all where a client may put something.
 *
 * @param authorization the header; empty for none
 */
export function hostileRequestsTo(
  { method, pattern }: KnownRoute,
  authorization: string,
): fc.Arbitrary<HostileRequest> {
  const parameters = pattern.split('/').filter((part) => part.startsWith(':')).length;
  const segments = fc.array(segment, { minLength: parameters, maxLength: parameters });
  const parts = fc.record({ segments, query, address, body: hostileBodies, contentType });
  return parts.map((drawn) => {
    const given = [...drawn.segments];
    return {
      method,
      path: pattern.replaceAll(/:\w+/g, () => given.shift() ?? '') + drawn.query,
      headers: {
        'x-forwarded-for': drawn.address,
        ...(drawn.contentType === '' ? {} : { 'content-type': drawn.contentType }),
        ...(authorization === '' ? {} : { authorization }),
      },
      body: drawn.body,
    };
  });
}

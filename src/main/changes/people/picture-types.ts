import type { IMAGE_TYPES } from '#contract/people';

type PictureType = (typeof IMAGE_TYPES)[number];

/** How files of each kind begin, in hexadecimal. */
const BEGINNINGS: readonly (readonly [PictureType, RegExp])[] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/gif', /^47494638(?:37|39)61/],
  ['image/webp', /^52494646.{8}57454250/],
];

/** The longest beginning that tells, bytes. */
const LONGEST = 12;

/** What kind of picture this is by its own bytes; undefined for what is none that Portero shows. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  const beginning = Buffer.from(bytes.subarray(0, LONGEST)).toString('hex');
  return BEGINNINGS.find(([, fits]) => fits.test(beginning))?.[0];
}

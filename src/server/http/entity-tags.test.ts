import type { FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { ifMatchOf, preconditionOf } from './entity-tags';

/** As much of a request as is looked at. */
const requestWith = (ifMatch: string | undefined) => ({ headers: { 'if-match': ifMatch } }) as FastifyRequest;

test.each([
  ['nothing', undefined, 'any'],
  ['a star', '*', 'any'],
  ['a star in spaces', ' * ', 'any'],
  ['one tag', '"7"', ['7']],
  ['several, written in every way', '"7","8" ,\t"9" ', ['7', '8', '9']],
  ['empty places in the list', ', "7",, "8",', ['7', '8']],
  ['a comma and a space in a tag', '"a,b", "c!d"', ['a,b', 'c!d']],
  ['an empty tag', '""', ['']],
  ['a weak tag, which never fits', 'W/"7"', []],
  ['a weak one among strong ones', '"7", W/"8", "9"', ['7', '9']],
  ['no quotes', '7', []],
  ['an open quote', '"7', []],
  ['no comma between', '"7" "8"', []],
  ['a quote too many', '"7"8"', []],
  ['a star among tags', '"7", *', []],
  ['something after a tag', '"7" x', []],
  ['an empty text', '', []],
])('If-Match: %s', (_name, header, expected) => {
  expect(ifMatchOf(requestWith(header))).toEqual(expected);
});

test('a header of a hundred thousand characters is read at once', () => {
  expect(ifMatchOf(requestWith(`${' ,'.repeat(50_000)}x`))).toEqual([]);
  expect(ifMatchOf(requestWith('"7",'.repeat(25_000)))).toHaveLength(25_000);
});

test('a precondition holds for what is shown alike', () => {
  const show = ({ name }: { name: string }) => ({ Name: name });
  const may = (header: string | undefined) => preconditionOf(requestWith(header), show);
  expect(may(undefined)({ name: 'a' })).toBe(true);
  expect(may('"x"')({ name: 'a' })).toBe(false);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SORT_COLUMNS } from '#contract/directory';
import { placeSchema, sectionSchema } from '#contract/place';
import { Failure } from '../../failure/failure';
import { linkAmong } from './link-argument';
import { linkOfPlace, placeOfLink, type LinkedConnection } from './link-places';
import { readLink } from './link-reading';
import { MAX_LINK_LENGTH, type LinkTarget } from './link-target';
import { writeLink } from './link-writing';

const words = (maxLength: number) => fc.string({ unit: 'grapheme', maxLength: Math.floor(maxLength / 8) });

const filters = fc.record({
  search: words(200),
  active: fc.constantFrom('all' as const, 'active' as const, 'inactive' as const),
  profileIds: fc.uniqueArray(words(60), { maxLength: 5 }),
  administrator: fc.constantFrom('all' as const, 'yes' as const, 'no' as const),
  changedElsewhere: fc.boolean(),
});

const targets: fc.Arbitrary<LinkTarget> = fc.record(
  {
    at: fc.constantFrom('https://corp.example/web', 'http://10.0.0.7:8080', 'local', 'https://ñandú.example'),
    system: fc.constantFrom('storm', 'web-corporativa'),
    section: fc.constantFrom(...sectionSchema.options),
    filter: filters,
    sort: fc.record({ column: fc.constantFrom(...SORT_COLUMNS), descending: fc.boolean() }),
    personId: words(256).filter((id) => id !== ''),
  },
  { requiredKeys: ['at', 'section'] },
);

const regular = (target: LinkTarget): LinkTarget =>
  target.at === 'local' ? target : { ...target, at: new URL(target.at).href.replace(/\/$/, '') };

describe('a link', () => {
  it('leads to the place it was written for', () => {
    fc.assert(
      fc.property(targets, (target) => {
        expect(readLink(writeLink(target))).toEqual(regular(target));
      }),
    );
  });

  it('never raises, whatever is in it, and never names what the contract does not allow', () => {
    const key = fc.oneof(
      fc.constantFrom(
        'at',
        'system',
        'section',
        'q',
        'active',
        'profile',
        'admin',
        'sort',
        'person',
        '__proto__',
      ),
      fc.string(),
    );
    const hostile = fc
      .array(fc.tuple(key, fc.oneof(fc.string(), fc.constant('https://corp.example'))))
      .map((pairs) => `portero://open?at=https://corp.example&${new URLSearchParams(pairs).toString()}`);
    const anything = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }).map((text) => `portero:${text}`),
      hostile,
    );
    fc.assert(
      fc.property(anything, (text) => {
        const target = readLink(text);
        if (!target) return;
        const { at: _at, system: _system, ...place } = target;
        expect(placeSchema.strict().safeParse({ connectionId: 'c', ...place }).success).toBe(true);
      }),
    );
  });

  it('is read as other programs hand it on', () => {
    expect(readLink('PORTERO://open/?at=corp.example/web/&section=journal&utm_source=mail')).toEqual({
      at: 'https://corp.example/web',
      section: 'journal',
    });
    expect(readLink('portero://open?at=local&q=Jos%C3%A9&sort=-userName&active=banana')).toEqual({
      at: 'local',
      section: 'users',
      filter: {
        search: 'José',
        active: 'all',
        profileIds: [],
        administrator: 'all',
        changedElsewhere: false,
      },
      sort: { column: 'userName', descending: true },
    });
  });

  it.each([
    ['another scheme', 'https://open?at=local'],
    ['another action', 'portero://delete?at=local'],
    ['a path', 'portero://open/users?at=local'],
    ['no address', 'portero://open?section=users'],
    ['an address with a password', 'portero://open?at=https://ana:secret@corp.example'],
    ['a script for an address', 'portero://open?at=javascript:alert(1)'],
    ['no end', `portero://open?at=local&q=${'a'.repeat(MAX_LINK_LENGTH)}`],
  ])('with %s is none', (_name, link) => expect(readLink(link)).toBeUndefined());

  it('has no part of a filter that is too long: it would find more people than were meant', () => {
    const link = (letters: number) =>
      readLink(`portero://open?at=local&active=active&q=${'a'.repeat(letters)}`);
    expect(link(200)?.filter).toMatchObject({ active: 'active' });
    expect(link(201)).toEqual({ at: 'local', section: 'users' });
  });

  it('is not cut short', () => {
    const profileIds = Array.from({ length: 900 }, (_, at) => `profile-${at}`);
    const filter = {
      search: '',
      active: 'all',
      profileIds,
      administrator: 'all',
      changedElsewhere: false,
    } as const;
    expect(() => writeLink({ at: 'local', section: 'users', filter })).toThrow(Failure);
  });

  it('is found among arguments', () => {
    expect(linkAmong(['portero', '--no-sandbox', 'Portero://open?at=local', '.'])).toBe(
      'Portero://open?at=local',
    );
    expect(linkAmong(['portero', '--portero://open'])).toBeUndefined();
  });
});

describe('the connection that a link means', () => {
  const one = { id: 'one', address: 'https://corp.example/web', system: 'web-corporativa', local: false };
  const two = { ...one, id: 'two' };
  const storm = { ...one, id: 'storm', system: 'storm' };
  const local = { id: 'local', address: 'http://127.0.0.1:4711', system: 'web-corporativa', local: true };
  const all: LinkedConnection[] = [storm, one, two, local];
  const link = linkOfPlace({ connectionId: 'one', section: 'profiles' }, all);

  it('is found by address and system, whatever its id is there', () => {
    expect(link).not.toContain('one');
    expect(placeOfLink(link, [{ ...two, id: 'colleague' }], null)).toEqual({
      connectionId: 'colleague',
      section: 'profiles',
    });
  });

  it('is the one that was used last, of two at one place', () => {
    expect(placeOfLink(link, all, 'two')?.connectionId).toBe('two');
    expect(placeOfLink(link, all, 'storm')?.connectionId).toBe('one');
  });

  it('is the local server wherever that listens, and never by its port', () => {
    const practice = linkOfPlace({ connectionId: 'local', section: 'users' }, all);
    expect(practice).not.toContain('4711');
    expect(placeOfLink(practice, [{ ...local, address: 'http://127.0.0.1:5000' }], null)?.connectionId).toBe(
      'local',
    );
    expect(placeOfLink('portero://open?at=http://127.0.0.1:4711', all, null)).toBeNull();
  });

  it('is none where there is none: nothing is made up', () => {
    expect(placeOfLink(link, [storm, local], null)).toBeNull();
    expect(placeOfLink('portero://open?at=https://elsewhere.example', all, null)).toBeNull();
    expect(() => linkOfPlace({ connectionId: 'gone', section: 'users' }, all)).toThrow(Failure);
  });
});

import { readdirSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { capabilitiesSchema, systemIdSchema } from '#contract/connection';
import { dialectOf, dialects } from './registry';

describe('the registry of dialects', () => {
  it('has every dialect that has a file, and each under its own id', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
    const ids = files.map((file) => /([\w-]+)-dialect\.ts$/.exec(file)?.[1]).filter((id) => id !== undefined);
    expect(
      dialects()
        .map(({ system }) => system)
        .sort(),
    ).toEqual(ids.sort());
    for (const { system } of dialects()) expect(systemIdSchema.parse(system)).toBe(system);
  });

  it('begins with WebCorporativa and goes on by name', () => {
    const [first, ...others] = dialects().map(({ name }) => name);
    expect(first).toBe('WebCorporativa');
    expect(others).toEqual(others.toSorted());
    expect(others).toEqual(expect.arrayContaining(['ApiTickets', 'Storm']));
  });

  it('finds a dialect by its id', () => {
    for (const dialect of dialects()) expect(dialectOf(dialect.system)).toBe(dialect);
  });

  it('can be had without Electron and without axios, in a worker', async () => {
    const banned = (): never => {
      throw new Error('loaded');
    };
    vi.resetModules();
    vi.doMock('electron', banned);
    vi.doMock('axios', banned);
    onTestFinished(() => {
      vi.doUnmock('electron');
      vi.doUnmock('axios');
      vi.resetModules();
    });
    const afresh = await import('./registry');
    expect(afresh.dialects()).toHaveLength(dialects().length);
  });

  it.each(['sap', '', 'constructor'])('does not know %j', (id) => {
    expect(() => dialectOf(id)).toThrow('system-unknown');
  });
});

/** Whoever only asks which routes there are sends nothing. */
const never = (): never => {
  throw new Error('sent');
};

describe.each(dialects())('what $name says it can do', (dialect) => {
  const { capabilities } = dialect;
  const { people, profiles, own } = dialect.connect({ send: never, stream: never });

  it('is complete and has routes exactly for what it says', () => {
    expect(capabilitiesSchema.parse(capabilities)).toEqual(capabilities);
    expect({
      people: people !== undefined,
      listing: dialect.listing !== undefined,
      switching: people?.switch !== undefined,
      profiles: profiles !== undefined,
      ownProfile: own !== undefined,
      creating: people?.create !== undefined,
      changing: people?.update !== undefined,
      deleting: people?.delete !== undefined,
      images: people?.imageAddress !== undefined,
      rights: capabilities.rightAreas.length > 0,
      governed: dialect.governedBy !== undefined,
    }).toEqual({
      people: capabilities.people,
      listing: capabilities.people,
      switching: capabilities.switching,
      profiles: capabilities.profiles,
      ownProfile: capabilities.ownProfile,
      creating: capabilities.creating,
      changing: capabilities.changing,
      deleting: capabilities.deleting,
      images: capabilities.images,
      rights: capabilities.accessRights,
      governed: dialect.readPermission !== undefined,
    });
    expect(people?.administratorProfiles !== undefined).toBe(capabilities.profiles);
  });

  it('gives nobody both a profile and access rights, nor either to nobody', () => {
    expect(capabilities.profiles && capabilities.accessRights).toBe(false);
    if (!capabilities.people) expect(capabilities.profiles || capabilities.accessRights).toBe(false);
  });

  it('can be told by at least one route, and no probe could sign anybody in', () => {
    expect(dialect.probes.some(({ telling }) => telling)).toBe(true);
    for (const { method, path, body } of dialect.probes) {
      expect(path).toMatch(/^\/api\//);
      expect(Object.values(body ?? {}).join('')).toBe('');
      expect(method === 'POST').toBe(body !== undefined);
    }
  });

  it('has tokens that work for some time', () => {
    expect(dialect.tokenLifetimeMs).toBeGreaterThanOrEqual(60_000);
  });
});

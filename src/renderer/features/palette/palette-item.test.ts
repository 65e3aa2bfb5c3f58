import { createInstance } from 'i18next';
import { describe, expect, it, vi } from 'vitest';
import type { PersonRow } from '#contract/directory';
import type { SavedFilter } from '#contract/list-view';
import type { Command } from '../../commands/commands';
import { en } from '../../i18n/en/en';
import { someConnection } from '../../testing/some-connection';
import { EVERYONE, filterOf } from '../../navigation/list-query';

vi.stubGlobal('window', { portero: {} });
const { paletteGroups } = await import('./palette-item');

const words = createInstance({ lng: 'en', resources: { en: { translation: en } }, initAsync: false });
await words.init();

const command = (id: string, group: Command['group'], title: string): Command => ({
  id,
  group,
  title: () => title,
  shortcut: ['Mod+X'],
  run: () => undefined,
});
const commands = [command('new', 'people', 'Create a person'), command('journal', 'go', 'Go to Audit log')];
const person: PersonRow = {
  id: '7',
  userName: 'persona',
  profileId: '2',
  profileName: 'Operador',
  active: false,
  hasImage: false,
  pending: false,
  self: false,
  administrator: false,
  changedElsewhere: null,
  deletedAt: null,
};
const filter: SavedFilter = {
  id: crypto.randomUUID(),
  name: 'Personas nuevas',
  filter: filterOf(EVERYONE),
  sort: EVERYONE.sort,
};

function groups(query: string, recent: string[] = []) {
  return paletteGroups(words.t, {
    query,
    connection: someConnection(),
    commands,
    recent,
    people: query === '' ? [] : [person],
    filters: [filter],
  });
}

describe('the lines of the palette', () => {
  it('are what can be done, then who was found, then the filters whose name fits', () => {
    const found = groups('person');
    expect(found.map(({ title }) => title)).toEqual(['Users', 'Users', 'Saved filters']);
    expect(found.flatMap(({ items }) => items.map(({ title }) => title))).toEqual([
      'Create a person',
      'persona',
      'Personas nuevas',
    ]);
    expect(found[1]?.items[0]?.note).toBe('Operador · Inactive');
  });

  it('come in groups of which no two are taken for each other', () => {
    const ids = groups('person').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begin with what was done last while nothing is typed, and name nothing twice', () => {
    const found = groups('', ['journal']);
    expect(found.map(({ title }) => title)).toEqual(['Recent', 'Users']);
    const ids = found.flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(found[0]?.items[0]).toMatchObject({ title: 'Go to Audit log', shortcut: 'Mod+X' });
  });
});

import type { TFunction } from 'i18next';
import type { Connection } from '#contract/connection';
import type { PersonRow } from '#contract/directory';
import type { SavedFilter } from '#contract/list-view';
import type { Command } from '../../commands/commands';
import { goToPlace } from '../../navigation/navigation';
import { folded } from '../../i18n/folded';
import { rankCommands } from './command-ranking';
import { rememberCommand } from './recent-commands';

/** One line of the palette. */
export interface PaletteItem {
  id: string;
  title: string;
  /** What else there is to know, after the title. */
  note?: string;
  shortcut?: string;
  run: () => void;
}

/** Lines under one heading. */
export interface PaletteGroup {
  /** No two groups have the same; those of commands have the name of their group. */
  id: string;
  title: string;
  items: readonly PaletteItem[];
}

/** So many people and saved filters are offered at once: who wants more goes to the list. */
export const MOST_PEOPLE = 6;
const MOST_FILTERS = 6;

/** Everything that a query finds, grouped: commands as ranked, then people, then saved filters. */
export function paletteGroups(
  t: TFunction,
  found: {
    query: string;
    connection: Connection;
    commands: readonly Command[];
    recent: readonly string[];
    people: readonly PersonRow[];
    filters: readonly SavedFilter[];
  },
): readonly PaletteGroup[] {
  const { query, connection, recent } = found;
  const typed = folded(query) !== '';
  const ranked = rankCommands(found.commands, query, recent);
  const before = typed ? [] : ranked.filter(({ id }) => recent.includes(id));
  const rest = ranked.filter((command) => !before.includes(command));
  const groups: PaletteGroup[] = [
    { id: 'recent', title: t('palette.recent'), items: before.map(commandItem) },
    {
      id: 'people-found',
      title: t('palette.peopleFound'),
      items: found.people.map((person) => personItem(t, connection, person)),
    },
    {
      id: 'filters-found',
      title: t('palette.filtersFound'),
      items: typed
        ? found.filters
            .filter(({ name }) => folded(name).includes(folded(query)))
            .slice(0, MOST_FILTERS)
            .map((filter) => filterItem(connection, filter))
        : [],
    },
  ];
  const [recents, ...others] = groups;
  const byGroup = [...new Set(rest.map(({ group }) => group))].map((group) => ({
    id: group,
    title: t(`palette.groups.${group}`),
    items: rest.filter((command) => command.group === group).map(commandItem),
  }));
  return [...(recents ? [recents] : []), ...byGroup, ...others].filter(({ items }) => items.length > 0);
}

function commandItem(command: Command): PaletteItem {
  return {
    id: `command ${command.id}`,
    title: command.title(),
    ...(command.shortcut?.[0] === undefined ? {} : { shortcut: command.shortcut[0] }),
    run: () => {
      rememberCommand(command.id);
      command.run();
    },
  };
}

function personItem(t: TFunction, { id, capabilities }: Connection, person: PersonRow): PaletteItem {
  const state = person.active === null ? '' : t(person.active ? 'palette.active' : 'palette.inactive');
  const note = [capabilities.profiles ? person.profileName : '', state].filter(Boolean).join(' · ');
  return {
    id: `person ${person.id}`,
    title: person.userName,
    note,
    run: () => void goToPlace({ connectionId: id, section: 'users', personId: person.id }),
  };
}

function filterItem({ id }: Connection, { id: filterId, name, filter, sort }: SavedFilter): PaletteItem {
  return {
    id: `filter ${filterId}`,
    title: name,
    run: () => void goToPlace({ connectionId: id, section: 'users', filter, sort }),
  };
}

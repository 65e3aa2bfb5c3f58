import type { ListView } from '#contract/list-view';
import { Failure } from '../failure/failure';
import type { SettingsStore } from './settings-store';

/** What the list views need from outside. */
export interface ListViewsParts {
  settings: Pick<SettingsStore, 'get' | 'set'>;
  /** Is there a connection with this id? */
  exists: (connectionId: string) => boolean;
  /** A list was arranged otherwise: every window is to follow. */
  changed: (view: ListView & { connectionId: string }) => void;
}

/** How the list of people of each connection is arranged: its columns and the filters that were given a name. */
export class ListViews {
  readonly #parts: ListViewsParts;

  constructor(parts: ListViewsParts) {
    this.#parts = parts;
  }

  /** The arrangement of one list; of one that nobody ever arranged, too. */
  get(connectionId: string): ListView {
    return own(this.#parts.settings.get('listViews'), connectionId) ?? { columns: null, savedFilters: [] };
  }

  /**
   * Keeps an arrangement. Those of connections that were removed since are dropped.
   * @throws {Failure} `no-such-connection`
   */
  save(connectionId: string, { columns, savedFilters }: ListView): void {
    const { settings, exists, changed } = this.#parts;
    if (!exists(connectionId)) throw new Failure('no-such-connection');
    const others = Object.entries(settings.get('listViews')).filter(
      ([id]) => id !== connectionId && exists(id),
    );
    settings.set(
      'listViews',
      Object.fromEntries([...others, [connectionId, { columns: withUserName(columns), savedFilters }]]),
    );
    changed({ connectionId, ...this.get(connectionId) });
  }
}

/** Ids come from a page: none of them may be answered by what every object has. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Each column once, the user name always among them: rows without names can be neither read nor announced. */
function withUserName(columns: ListView['columns']): ListView['columns'] {
  if (columns === null) return null;
  const each = [...new Set(columns)];
  return each.includes('userName') ? each : ['userName', ...each];
}

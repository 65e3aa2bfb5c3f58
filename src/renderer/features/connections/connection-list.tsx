import {
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
  useCallback,
  useLayoutEffect,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { useAskSessions } from '../../state/sessions';
import { ConnectionItem } from './connection-item';
import styles from './connection-list.module.css';
import { movedBy, ownIds, inOrder } from './connection-order';
import { useConnections, receiveConnections } from '../../state/connections';
import { portero } from '../../bridge/bridge';

const ConnectionSheet = lazy(async () => ({ default: (await import('./connection-sheet')).ConnectionSheet }));

/** The configured connections, to open, edit, order and remove. Nothing at all while there are none. */
export function ConnectionList({ onEmpty }: { onEmpty: () => void }) {
  const { t } = useTranslation();
  const connections = useConnections((state) => state.connections);
  const [editing, setEditing] = useState<Connection | null>(null);
  const [moved, setMoved] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const refocus = useRefocus(list, connections, onEmpty);
  const known = connections ?? [];
  useAskSessions(connections);

  // The sheet was opened from a menu, which is gone: it cannot hand the focus back itself.
  const edited = useRef<string | null>(null);
  useEffect(() => {
    if (editing) edited.current = editing.id;
    else if (edited.current !== null) focusOptions(list.current, edited.current);
  }, [editing]);

  if (known.length === 0) return null;
  const own = ownIds(known);

  function mover(connection: Connection, places: -1 | 1): (() => void) | null {
    const ids = movedBy(own, connection.id, places);
    if (ids === own) return null;
    return () => {
      refocus({ optionsOf: connection.id });
      const place = ids.indexOf(connection.id) + 1;
      setMoved(t('connections.moved', { name: connection.name, place, count: ids.length }));
      void reorderConnections(ids);
    };
  }

  return (
    <section className="w-full text-start" aria-labelledby="connections-heading">
      <h2 id="connections-heading" className={styles['heading']}>
        {t('welcome.connections')}
      </h2>
      <ul ref={list} className={styles['list']}>
        {known.map((connection, place) => (
          <ConnectionItem
            key={connection.id}
            connection={connection}
            onEdit={() => setEditing(connection)}
            onMoveUp={mover(connection, -1)}
            onMoveDown={mover(connection, 1)}
            onRemove={() => refocus({ gone: connection.id, place })}
          />
        ))}
      </ul>
      <output className="visually-hidden">{moved}</output>
      {editing && (
        <Suspense fallback={null}>
          <ConnectionSheet editing={editing} onClose={() => setEditing(null)} />
        </Suspense>
      )}
    </section>
  );
}

/** Puts one's own connections in the order of `ids`: on screen at once, and for good once main has kept it. */
async function reorderConnections(ids: readonly string[]): Promise<void> {
  const { connections } = useConnections.getState();
  if (connections) receiveConnections(inOrder(connections, ids));
  await portero.call('connections/reorder', { connectionIds: [...ids] });
  // Main's word is final, also where it could not keep the order.
  const answer = await portero.call('connections/list');
  if (answer.ok) receiveConnections(answer.value);
}

/** Where the focus goes once the list was drawn anew: to one's options, or to who took the place of one that went. */
type Refocus = { optionsOf: string } | { gone: string; place: number };

/** Gives the focus to the button of a connection's options. */
function focusOptions(list: HTMLElement | null, id: string): void {
  list?.querySelector<HTMLElement>(`[data-connection="${CSS.escape(id)}"] [data-options]`)?.focus();
}

/**
 * Keeps the focus in a list of connections whose items move and go. Answers the function by which to say where it is
 * to be after the next change; `onEmpty` takes it where nothing is left.
 */
function useRefocus(
  list: RefObject<HTMLElement | null>,
  connections: readonly Connection[] | null,
  onEmpty: () => void,
): (wanted: Refocus) => void {
  const wanted = useRef<Refocus | null>(null);
  useLayoutEffect(() => {
    const now = wanted.current;
    if (!now || ('gone' in now && connections?.some(({ id }) => id === now.gone))) return;
    wanted.current = null;
    if ('optionsOf' in now) {
      focusOptions(list.current, now.optionsOf);
      return;
    }
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-connection] > button') ?? [])];
    const next = items[now.place] ?? items.at(-1);
    if (next) next.focus();
    else onEmpty();
  }, [list, connections, onEmpty]);
  return useCallback((next) => {
    wanted.current = next;
  }, []);
}

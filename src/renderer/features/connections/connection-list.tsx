import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { useAskSessions } from '../../state/sessions';
import { ConnectionItem } from './connection-item';
import styles from './connection-list.module.css';
import { movedBy, ownIds } from './connection-order';
import { useConnections } from '../../state/connections';
import { reorderConnections } from './reorder-connections';
import { focusOptions, useRefocus } from './use-refocus';

const ConnectionSheet = lazy(async () => ({
  default: (await import('./connection-sheet')).ConnectionSheet,
}));

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
    <section className={styles['section']} aria-labelledby="connections-heading">
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

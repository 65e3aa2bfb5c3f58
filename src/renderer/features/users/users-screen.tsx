import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useReady } from '../../components/use-ready';
import type { SignedInProps } from '../../state/sessions';
import { mayEditUsers } from '../../state/permissions';
import { askForRows, recover } from '../../directory/directory-loading';
import { useDirectory } from '../../directory/directory-store';
import { FilterBar } from './filter-bar';
import { loadListView } from './list-views-store';
import { ListTrouble, NobodyHere } from './list-trouble';
import { usePaste } from './paste-store';
import { useRevisions } from '../../directory/revisions';
import { SelectionBar } from './selection-bar';
import { showPerson } from '../../navigation/navigation';
import { UsersAnnouncer } from './users-announcer';
import { UsersContext } from './users-context';
import { UsersGrid } from './users-grid';
import styles from './users-screen.module.css';
import { UsersToolbar } from './users-toolbar';
import { useUsersCommands } from './users-commands';

const PersonDrawer = lazy(async () => ({ default: (await import('../people/person-drawer')).PersonDrawer }));
const PasteSheet = lazy(async () => ({ default: (await import('./paste-sheet')).PasteSheet }));

/** Who is active, and the switches. */
export function UsersScreen({ connection, session }: SignedInProps) {
  const { t } = useTranslation();
  const connectionId = connection.id;
  const search = useRef<HTMLInputElement>(null);
  const loaded = useDirectory(connectionId, ({ cache }) => cache.whole !== null);
  const empty = useDirectory(
    connectionId,
    ({ cache }) => cache.whole?.matching === 0 && cache.whole.reading === null,
  );
  const asking = useDirectory(connectionId, (directory) => directory.error);
  const reading = useRevisions(({ failures }) => failures[connectionId] ?? null);
  const error = asking ?? reading;
  const personId = useDirectory(connectionId, (directory) => directory.personId);
  const pasted = usePaste((state) => state.pasted);
  useReady(loaded || error ? 'users' : null);
  useEffect(() => {
    if (session.phase === 'signed-in') recover(connectionId);
  }, [connectionId, session.phase]);
  useEffect(() => {
    void loadListView(connectionId);
    return useRevisions.subscribe(() => askForRows(connectionId));
  }, [connectionId]);

  const barred = !connection.capabilities.switching
    ? t('users.cannotActivateSystem')
    : mayEditUsers(session.view)
      ? null
      : t('users.cannotActivate');
  const { capabilities } = connection;
  const context = useMemo(
    () => ({ connectionId, capabilities, switchingBarred: barred, t }),
    [connectionId, capabilities, barred, t],
  );
  useUsersCommands(context, search);

  return (
    <UsersContext value={context}>
      <div className="flex column h-full">
        <UsersToolbar connection={connection} session={session} search={search} />
        <FilterBar />
        {barred !== null && (
          <div className={styles['banner']}>
            <Notice tone="plain">{barred}</Notice>
          </div>
        )}
        {error && <ListTrouble connectionId={connectionId} error={error} stale={loaded} />}
        {(loaded || !error) && (
          <div className="grow min-h-0 relative border-t">
            <UsersGrid />
            {empty && <NobodyHere />}
            <SelectionBar />
            <Suspense fallback={null}>
              {personId !== null && (
                <PersonDrawer
                  key={personId}
                  connection={connection}
                  session={session}
                  personId={personId}
                  onClose={() => showPerson(connectionId, null)}
                />
              )}
            </Suspense>
          </div>
        )}
        <UsersAnnouncer />
        <Suspense fallback={null}>
          {pasted?.connectionId === connectionId && (
            <PasteSheet connectionId={connectionId} text={pasted.text} />
          )}
        </Suspense>
      </div>
    </UsersContext>
  );
}

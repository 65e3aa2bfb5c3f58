import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { Module } from '#contract/profiles';
import { useCommands } from '../../commands/commands';
import type { OpenSession } from '../../state/sessions';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { useAnswer } from '../../bridge/use-answer';
import { useReady } from '../../components/use-ready';
import { may } from '../../state/permissions';
import { DeleteModule } from './delete-module';
import { ModuleSheet } from './module-sheet';
import styles from './modules-screen.module.css';

interface ModulesScreenProps {
  connection: Connection;
  session: OpenSession;
}

/** The parts of a system that permissions speak about. */
export function ModulesScreen({ connection, session }: ModulesScreenProps) {
  const { t } = useTranslation();
  const { id: connectionId } = connection;
  const { view } = session;
  const [sheet, setSheet] = useState<{ editing: Module | null } | null>(null);
  const [deleting, setDeleting] = useState<string | null>(null);
  const { result, again } = useAnswer('modules/list', { connectionId }, session.phase === 'signed-in');
  const mayAdd = may(view, 'modules', 'add');
  const mayEdit = may(view, 'modules', 'edit');
  const mayDelete = may(view, 'modules', 'delete');
  useReady(result === null ? null : 'modules');
  useEffect(
    () =>
      portero.on('profiles/changed', (changed) =>
        changed.connectionId === connectionId ? again() : undefined,
      ),
    [connectionId, again],
  );
  useCommands([
    {
      id: 'modules.new',
      title: () => t('modules.newCommand'),
      group: 'modules',
      shortcut: ['n'],
      enabled: () => mayAdd,
      run: () => setSheet({ editing: null }),
    },
  ]);
  const modules = result?.ok ? result.value.toSorted((a, b) => a.name.localeCompare(b.name)) : [];
  const barred = [!mayEdit && t('modules.mayNotEdit'), !mayDelete && t('modules.mayNotDelete')].filter(
    (words) => words !== false,
  );

  return (
    <div className="flex column min-h-0 h-full">
      <header className={styles['head']}>
        <div className={styles['words']}>
          <h1 tabIndex={-1} className="text-20 leading-28 font-650 tracking-tight m-0">
            {t('modules.title')}
          </h1>
          <p className="ink-2 text-13 leading-20">{t('modules.lead')}</p>
          {barred.length > 0 && <p className="ink-2 text-13 leading-20">{barred.join(' ')}</p>}
        </div>
        <Button
          variant="default"
          size="sm"
          disabled={!mayAdd}
          title={mayAdd ? undefined : t('modules.mayNotAdd')}
          leftSection={<IconPlus size={16} stroke={1.8} aria-hidden="true" />}
          onClick={() => setSheet({ editing: null })}
        >
          {t('modules.new')}
        </Button>
      </header>
      {result?.ok === false && (
        <div className={styles['trouble']}>
          <Notice
            tone="warm"
            role="alert"
            title={t('modules.failed')}
            actions={
              <Button size="xs" variant="default" onClick={again}>
                {t('common.retry')}
              </Button>
            }
          >
            {errorWords(t, result.error, connection.local)}
          </Notice>
        </div>
      )}
      {result?.ok && modules.length === 0 && <p className={styles['trouble']}>{t('modules.none')}</p>}
      {modules.length > 0 && (
        // The table may be longer than its place: it scrolls by itself, also by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={styles['scroller']} tabIndex={0} aria-label={t('modules.title')}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{t('modules.name')}</th>
                <th scope="col">{t('modules.route')}</th>
                <th scope="col">{t('modules.key')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('modules.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {modules.map((module) =>
                module.id === deleting ? (
                  <tr key={module.id}>
                    <td colSpan={4}>
                      <DeleteModule
                        connection={connection}
                        module={module}
                        onClose={() => setDeleting(null)}
                      />
                    </td>
                  </tr>
                ) : (
                  <tr key={module.id}>
                    <th scope="row">{module.name}</th>
                    <td>{module.route}</td>
                    <td>
                      <code className={styles['key']}>{module.key}</code>
                    </td>
                    <td className={styles['do']}>
                      <ActionIcon
                        size={28}
                        disabled={!mayEdit}
                        aria-label={t('modules.editNamed', { name: module.name })}
                        title={t('modules.editNamed', { name: module.name })}
                        onClick={() => setSheet({ editing: module })}
                      >
                        <IconPencil size={16} stroke={1.8} aria-hidden="true" />
                      </ActionIcon>
                      <ActionIcon
                        size={28}
                        disabled={!mayDelete}
                        aria-label={t('modules.deleteNamed', { name: module.name })}
                        title={t('modules.deleteNamed', { name: module.name })}
                        onClick={() => setDeleting(module.id)}
                      >
                        <IconTrash size={16} stroke={1.8} aria-hidden="true" />
                      </ActionIcon>
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </section>
      )}
      {sheet && (
        <ModuleSheet
          connection={connection}
          session={session}
          editing={sheet.editing}
          onClose={() => setSheet(null)}
        />
      )}
    </div>
  );
}

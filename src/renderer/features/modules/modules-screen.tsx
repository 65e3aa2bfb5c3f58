import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Module } from '#contract/profiles';
import { useCommands } from '../../commands/commands';
import type { SignedInProps } from '../../state/sessions';
import { useAnswer, useChanged } from '../../bridge/use-answer';
import { ListScreen } from '../../components/list-screen';
import { useReady } from '../../components/use-ready';
import { may } from '../../state/permissions';
import { DeleteModule } from './delete-module';
import { ModuleSheet } from './module-sheet';
import styles from './modules-screen.module.css';

/** The parts of a system that permissions speak about. */
export function ModulesScreen({ connection, session }: SignedInProps) {
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
  useChanged('profiles/changed', connectionId, again);
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

  return (
    <ListScreen
      title={t('modules.title')}
      lines={[
        t('modules.lead'),
        [!mayEdit && t('modules.mayNotEdit'), !mayDelete && t('modules.mayNotDelete')]
          .filter(Boolean)
          .join(' ') || false,
      ]}
      add={{
        label: t('modules.new'),
        barred: mayAdd ? null : t('modules.mayNotAdd'),
        run: () => setSheet({ editing: null }),
      }}
      result={result}
      failed={t('modules.failed')}
      none={t('modules.none')}
      local={connection.local}
      retry={again}
    >
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
    </ListScreen>
  );
}

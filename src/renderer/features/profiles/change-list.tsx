import { useTranslation } from 'react-i18next';
import type { Module } from '#contract/profiles';
import styles from './change-list.module.css';
import type { ModuleChange } from './matrix';

interface ChangeListProps {
  label: string;
  changes: readonly ModuleChange[];
  modules: readonly Module[];
}

/** What is added and what is taken away, a line a module: `+ Usuario: Edit, Delete`. */
export function ChangeList({ label, changes, modules }: ChangeListProps) {
  const { t } = useTranslation();
  const nameOf = (moduleId: string): string =>
    modules.find(({ id }) => id === moduleId)?.name ?? t('people.goneModule', { id: moduleId });
  const lines = changes.flatMap(({ moduleId, added, removed }) => [
    ...(added.length > 0 ? [{ moduleId, sign: '+' as const, actions: added }] : []),
    ...(removed.length > 0 ? [{ moduleId, sign: '−' as const, actions: removed }] : []),
  ]);
  return (
    <ul className={styles['changes']} aria-label={label}>
      {lines.map(({ moduleId, sign, actions }) => (
        <li key={`${sign} ${moduleId}`} data-added={sign === '+'}>
          <span className={styles['sign']} aria-hidden="true">
            {sign}
          </span>
          <span className="visually-hidden">{t(sign === '+' ? 'profiles.added' : 'profiles.removed')} </span>
          {nameOf(moduleId)}: {actions.map((action) => t(`rights.${action}`)).join(', ')}
        </li>
      ))}
    </ul>
  );
}

import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { COLUMNS, type PermissionRow } from '../../components/permission-columns';
import styles from './permission-rows.module.css';

interface PermissionRowsProps {
  /** What the table is about, for who cannot see where it stands. */
  label: string;
  rows: readonly PermissionRow[];
}

/** Permissions to look at: modules down, actions across. */
export function PermissionRows({ label, rows }: PermissionRowsProps) {
  const { t } = useTranslation();
  return (
    // The table may be wider than its place: it scrolls by itself, also by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="overflow-auto border rounded-8" tabIndex={0} aria-label={label}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('rights.module')}</th>
            {COLUMNS.map((action) => (
              <th key={action} scope="col">
                {t(`rights.${action}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ module, actions }) => (
            <tr key={module}>
              <th scope="row">{module}</th>
              {COLUMNS.map((action) => (
                <td key={action} data-allowed={actions.has(action)}>
                  {actions.has(action) ? (
                    <IconCheck size={16} stroke={2.2} aria-hidden="true" />
                  ) : (
                    <IconMinus size={16} stroke={1.6} aria-hidden="true" />
                  )}
                  <span className="visually-hidden">
                    {t(actions.has(action) ? 'rights.allowed' : 'rights.denied')}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

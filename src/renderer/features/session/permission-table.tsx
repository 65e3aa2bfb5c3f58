import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract/session';
import { COLUMNS, permissionMatrix } from './permission-matrix';
import styles from './permission-table.module.css';
import facts from './session-facts.module.css';

/** What this session may do, module by module. */
export function PermissionTable({ view }: { view: SessionView }) {
  const { t } = useTranslation();
  const { rows, others } = permissionMatrix(view.permissions);
  return (
    <>
      {view.administrator && <p className={facts['line']}>{t('rights.everything')}</p>}
      {!view.administrator && view.permissions.length === 0 && (
        <p className={facts['line']}>{t('rights.nothing')}</p>
      )}
      {rows.length > 0 && (
        // The table may be wider than its place: it scrolls by itself, also by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={styles['scroller']} tabIndex={0} aria-label={t('rights.table')}>
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
      )}
      {others.length > 0 && (
        <p className={facts['line']}>
          {t('rights.others')}: {others.join(', ')}
        </p>
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract/session';
import { permissionMatrix } from './permission-matrix';
import { PermissionRows } from './permission-rows';
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
      {rows.length > 0 && <PermissionRows label={t('rights.table')} rows={rows} />}
      {others.length > 0 && (
        <p className={facts['line']}>
          {t('rights.others')}: {others.join(', ')}
        </p>
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { SessionView, MenuEntry } from '#contract/session';
import { permissionMatrix } from './permission-matrix';
import { PermissionRows } from './permission-rows';
import styles from './session-facts.module.css';
import { useAnswer } from '../../bridge/use-answer';
import { EVERYONE } from '../../navigation/list-query';
import { errorWords } from '../../i18n/error-words';
import { isLocal } from '../../state/connections';
import { COLUMNS } from '../../components/permission-columns';

/** What this session may do, module by module. */
export function PermissionTable({ view }: { view: SessionView }) {
  const { t } = useTranslation();
  const { rows, others } = permissionMatrix(view.permissions);
  return (
    <>
      {view.administrator && <p className="ink-2 text-13 leading-20">{t('rights.everything')}</p>}
      {!view.administrator && view.permissions.length === 0 && (
        <p className="ink-2 text-13 leading-20">{t('rights.nothing')}</p>
      )}
      {rows.length > 0 && <PermissionRows label={t('rights.table')} rows={rows} />}
      {others.length > 0 && (
        <p className="ink-2 text-13 leading-20">
          {t('rights.others')}: {others.join(', ')}
        </p>
      )}
    </>
  );
}

/** One's own access rights, out of the list of people: such systems say nothing of them in the token. */
export function AccessRightsPart({ view }: { view: SessionView }) {
  const { t } = useTranslation();
  const { connectionId, userName } = view;
  const request = { connectionId, ...EVERYONE, search: userName, offset: 0, limit: 500 };
  const { result } = useAnswer('directory/window', request, true);
  if (result === null) return <p className={styles['line']}>{t('common.loading')}</p>;
  if (!result.ok) {
    return <p className={styles['line']}>{errorWords(t, result.error, isLocal(connectionId))}</p>;
  }
  const rights = result.value.rows.find(({ self }) => self)?.accessRights ?? null;
  if (rights === null) return <p className={styles['line']}>{t('rights.nothing')}</p>;
  return (
    <dl className={styles['facts']}>
      {rights.map(({ area, level }) => (
        <div key={area}>
          <dt>{area}</dt>
          <dd>{t(`rights.${level}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The modules of the system's menu and what this person may do in each. Asked for when it is looked at. */
export function SessionMenu({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation();
  const { result: answer } = useAnswer('session/menu', { connectionId }, true);
  if (answer === null) return <p className="ink-2 text-13 leading-20">{t('common.loading')}</p>;
  if (!answer.ok) {
    return (
      <p className="ink-2 text-13 leading-20">
        {t('session.menuFailed')} {errorWords(t, answer.error, isLocal(connectionId))}
      </p>
    );
  }
  if (answer.value.length === 0) return <p className="ink-2 text-13 leading-20">{t('session.noMenu')}</p>;
  return (
    <dl className={styles['facts']}>
      {answer.value.map((entry) => (
        <div key={entry.route || entry.name}>
          <dt>{entry.name}</dt>
          <dd>{wordsOf(t, entry)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What may be done, in the words and the order of the permissions' table. */
function wordsOf(t: TFunction, { actions }: MenuEntry): string {
  const allowed = COLUMNS.filter((action) => actions.includes(action)).map((action) => t(`rights.${action}`));
  return allowed.length === 0 ? t('session.noActions') : allowed.join(', ');
}

import { useTranslation } from 'react-i18next';
import type { SessionView, MenuEntry } from '#contract/session';
import { permissionMatrix } from './permission-matrix';
import { PermissionRows } from './permission-rows';
import styles from './session-facts.module.css';
import { useEffect, useState } from 'react';
import type { AccessRight } from '#contract/directory';
import type { Result } from '#contract/errors';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { isLocal } from '../../state/connections';
import type { TFunction } from 'i18next';
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
  const [rights, setRights] = useState<Result<readonly AccessRight[] | null> | null>(null);
  useEffect(() => {
    let wanted = true;
    async function ask() {
      const answer = await portero.call('directory/window', {
        connectionId,
        search: userName,
        active: 'all',
        profileIds: [],
        administrator: 'all',
        changedElsewhere: false,
        sort: { column: 'userName', descending: false },
        offset: 0,
        limit: 500,
      });
      if (!wanted) return;
      const own = answer.ok ? answer.value.rows.find(({ self }) => self) : undefined;
      setRights(answer.ok ? { ok: true, value: own?.accessRights ?? null } : answer);
    }
    void ask();
    return () => {
      wanted = false;
    };
  }, [connectionId, userName]);

  if (rights === null) return <p className="ink-2 text-13 leading-20">{t('common.loading')}</p>;
  if (!rights.ok) {
    return <p className="ink-2 text-13 leading-20">{errorWords(t, rights.error, isLocal(connectionId))}</p>;
  }
  if (rights.value === null) return <p className="ink-2 text-13 leading-20">{t('rights.nothing')}</p>;
  return (
    <dl className={styles['facts']}>
      {rights.value.map(({ area, level }) => (
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
  const [answer, setAnswer] = useState<Result<MenuEntry[]> | null>(null);
  useEffect(() => {
    let wanted = true;
    async function ask() {
      const menu = await portero.call('session/menu', { connectionId });
      if (wanted) setAnswer(menu);
    }
    void ask();
    return () => {
      wanted = false;
    };
  }, [connectionId]);

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

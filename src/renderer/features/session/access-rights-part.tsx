import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccessRight } from '#contract/directory';
import type { Result } from '#contract/errors';
import type { SessionView } from '#contract/session';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { isLocal } from '../../state/connections';
import styles from './session-facts.module.css';

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

  if (rights === null) return <p className={styles['line']}>{t('common.loading')}</p>;
  if (!rights.ok) {
    return <p className={styles['line']}>{errorWords(t, rights.error, isLocal(connectionId))}</p>;
  }
  if (rights.value === null) return <p className={styles['line']}>{t('rights.nothing')}</p>;
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

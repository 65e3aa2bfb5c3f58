import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#contract/errors';
import type { MenuEntry } from '#contract/session';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { isLocal } from '../../state/connections';
import { COLUMNS } from '../../components/permission-columns';
import styles from './session-facts.module.css';

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

  if (answer === null) return <p className={styles['line']}>{t('common.loading')}</p>;
  if (!answer.ok) {
    return (
      <p className={styles['line']}>
        {t('session.menuFailed')} {errorWords(t, answer.error, isLocal(connectionId))}
      </p>
    );
  }
  if (answer.value.length === 0) return <p className={styles['line']}>{t('session.noMenu')}</p>;
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

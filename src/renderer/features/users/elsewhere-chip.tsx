import { portero } from '../../bridge/bridge';
import { useFormats } from '../../i18n/use-formats';
import { changeQuery } from '../../navigation/navigation';
import { useDirectory } from '../../directory/directory-store';
import styles from './filter-bar.module.css';
import { useUsersContext } from './users-context';

/** How many people a refresh found changed elsewhere, with the way to them and the way to have seen enough. */
export function ElsewhereChip() {
  const { t, connectionId } = useUsersContext();
  const formats = useFormats();
  const people = useDirectory(connectionId, ({ cache }) => cache.whole?.changedElsewhere ?? 0);
  const shown = useDirectory(connectionId, ({ query }) => query.changedElsewhere);
  if (people === 0) return null;
  async function forget() {
    await portero.call('directory/forget-marks', { connectionId });
    if (shown) changeQuery(connectionId, { changedElsewhere: false });
  }
  return (
    <span className={styles['elsewhere']}>
      <span className={styles['dot']} aria-hidden="true" />
      <span>{t('users.elsewhere', { count: people, people: formats.count(people) })}</span>
      {!shown && (
        <button type="button" onClick={() => changeQuery(connectionId, { changedElsewhere: true })}>
          {t('users.elsewhereShow')}
        </button>
      )}
      <button type="button" onClick={() => void forget()}>
        {t('users.elsewhereDismiss')}
      </button>
    </span>
  );
}

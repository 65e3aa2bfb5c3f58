import { useTranslation } from 'react-i18next';
import { goToWelcome } from '../../navigation/navigation';
import styles from './local-server-chip.module.css';
import { useLocalServer } from './local-server-store';

/** How the practice system is doing, in a few words. Where it cannot run, it leads to the reason and the way out. */
export function LocalServerChip() {
  const { t } = useTranslation();
  const state = useLocalServer((store) => store.status.state);
  const chip = (
    <span className={styles['chip']} data-state={state}>
      <span className={styles['dot']} aria-hidden="true" />
      {t(`localServer.${state}`)}
    </span>
  );
  if (state !== 'failed') return chip;
  return (
    <button type="button" className={styles['way']} onClick={goToWelcome}>
      {chip}
    </button>
  );
}

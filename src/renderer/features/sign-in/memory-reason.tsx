import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './keep-choices.module.css';
import { tellAboutKeychain } from './keychain-told';

/** Why nothing is kept for longer than the app runs. Said once; the choices themselves say it every time. */
export function MemoryReason() {
  const { t } = useTranslation();
  const [first] = useState(tellAboutKeychain);
  return first ? <p className={styles['reason']}>{t('vault.whyMemory')}</p> : null;
}

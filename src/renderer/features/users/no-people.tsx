import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useReady } from '../../components/use-ready';
import styles from './users-screen.module.css';

/** In place of the list where the system has none. */
export function NoPeople() {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useReady('users');
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles['screen']}>
      <div className={styles['trouble']}>
        <h1 ref={heading} tabIndex={-1} className={styles['big']}>
          {t('users.noPeople')}
        </h1>
      </div>
    </div>
  );
}

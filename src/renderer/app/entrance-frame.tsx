import type { ReactNode } from 'react';
import { SettingsButton } from '../features/settings/settings-button';
import styles from './entrance-frame.module.css';

/** The frame of the screens before the sign-in: nothing but the settings in the corner. */
export function EntranceFrame({ children }: { children: ReactNode }) {
  return (
    <div className={styles['frame']}>
      <main className={styles['main']}>{children}</main>
      <header className={styles['corner']}>
        <SettingsButton />
      </header>
    </div>
  );
}

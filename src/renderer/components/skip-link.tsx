import { useTranslation } from 'react-i18next';
import styles from './skip-link.module.css';

/** The first stop of the Tab key: past the header and the sections, to the list or the heading of the screen. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <button type="button" className={styles['skip']} onClick={skipToContent}>
      {t('common.skip')}
    </button>
  );
}

/** Puts the focus on what the screen is about: the row that the list's keys are on, else its heading. */
export function skipToContent(): void {
  const main = document.querySelector('main');
  const grid = main?.querySelector('[role="grid"]');
  const stop = grid?.querySelector<HTMLElement>('[tabindex="0"]') ?? main?.querySelector<HTMLElement>('h1');
  stop?.focus();
}

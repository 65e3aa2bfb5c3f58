import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { keyWords } from './key-words';
import styles from './keys.module.css';
import { onMac } from './key-strokes';

/** The keys of a shortcut, drawn as keys. */
export function Keys({ shortcut }: { shortcut: string }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex items-center gap-4 nowrap">
      {keyWords(t, shortcut, onMac()).map((stroke, index) => (
        // Strokes have no names of their own: their place is what they are.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {index > 0 && <span className={styles['then']}>{t('shortcuts.thenKey')}</span>}
          {stroke.map((key) => (
            <kbd key={key} className={styles['key']}>
              {key}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './switch-notice.module.css';

interface SwitchNoticeProps {
  title: string;
  text: string | null;
  onUndo: (() => void) | null;
}

/** What a notice about a switch says, with the way back. */
export function SwitchNotice({ title, text, onUndo }: SwitchNoticeProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['notice']}>
      <div className="min-w-0 break-anywhere">
        <p className={styles['title']} title={title}>
          {title}
        </p>
        {text !== null && (
          <p className={styles['text']} title={text}>
            {text}
          </p>
        )}
      </div>
      {onUndo && (
        <Button variant="default" size="xs" onClick={onUndo}>
          {t('switching.undo')}
        </Button>
      )}
    </div>
  );
}

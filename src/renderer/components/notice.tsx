import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  tone: 'plain' | 'warm' | 'danger';
  /** `alert` is read out at once, `status` when there is a pause; nothing for what was there from the start. */
  role?: 'alert' | 'status';
  title?: string;
  children?: ReactNode;
  /** Buttons, at the end. */
  actions?: ReactNode;
}

/** A boxed message that says what happened and what to do next. */
export function Notice({ tone, role, title, children, actions }: NoticeProps) {
  return (
    <div className={styles['notice']} data-tone={tone} role={role}>
      <div className={styles['words']}>
        {title !== undefined && <p className={styles['title']}>{title}</p>}
        {children}
      </div>
      {actions !== undefined && <div className="flex items-center gap-8">{actions}</div>}
    </div>
  );
}

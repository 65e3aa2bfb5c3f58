import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { words } from '../i18n/i18n';
import styles from './tell.module.css';

/** How long a notice stays by itself, ms. It waits while the pointer is on it. */
const STAYS_MS = 9_000;

/** Something that can be done from a notice. */
interface ToldAction {
  label: string;
  /** The notice goes with it. */
  closes: boolean;
  run: () => void;
}

interface Told {
  /** Of two with one id the newer takes the place of the older; without one it stands by itself. */
  id?: string;
  title: string;
  text?: ReactNode;
  failed?: boolean;
  /** Stays until it is dismissed, or taken back. */
  stays?: boolean;
  actions?: readonly ToldAction[];
}

/** Says in a notice what happened, with what can be done about it. */
export function tell({
  id = crypto.randomUUID(),
  title,
  text,
  failed = false,
  stays = false,
  actions = [],
}: Told): void {
  notifications.hide(id);
  notifications.show({
    id,
    role: 'group',
    'aria-label': title,
    withBorder: true,
    color: failed ? 'red' : 'teal',
    autoClose: stays ? false : STAYS_MS,
    closeButtonProps: { 'aria-label': words.t('common.dismiss') },
    message: (
      <div className={styles['notice']}>
        <div className={styles['words']}>
          <p className={styles['title']} title={title}>
            {title}
          </p>
          {text !== undefined && (
            <div className={styles['text']} title={typeof text === 'string' ? text : undefined}>
              {text}
            </div>
          )}
        </div>
        {actions.length > 0 && (
          <div className="flex gap-8">
            {actions.map(({ label, closes, run }) => (
              <Button
                key={label}
                size="xs"
                onClick={() => {
                  if (closes) notifications.hide(id);
                  run();
                }}
              >
                {label}
              </Button>
            ))}
          </div>
        )}
      </div>
    ),
  });
}

/** Takes a notice back. */
export function untell(id: string): void {
  notifications.hide(id);
}

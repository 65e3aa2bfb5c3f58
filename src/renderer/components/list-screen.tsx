import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Result } from '#contract/errors';
import { ErrorNotice } from './error-notice';
import styles from './list-screen.module.css';

interface ListScreenProps {
  title: string;
  /** Sentences under the title; those that are false are left out. */
  lines: readonly (string | false)[];
  /** The button that makes something new, and why it cannot be pressed; null where it can. */
  add: { label: string; barred: string | null; run: () => void };
  /** Null while it is asked for. */
  result: Result<readonly unknown[]> | null;
  failed: string;
  none: string;
  local: boolean;
  retry: () => void;
  children: ReactNode;
}

/** A screen about a few things of a kind: what they are, a way to one more, and why there are none. */
export function ListScreen({ title, lines, add, result, children, ...props }: ListScreenProps) {
  return (
    <div className="flex column min-h-0 h-full">
      <header className={styles['head']}>
        <div className={styles['words']}>
          <h1 tabIndex={-1} className="text-20 leading-28 font-650 tracking-tight m-0">
            {title}
          </h1>
          {lines
            .filter((line) => line !== false)
            .map((line) => (
              <p key={line} className="ink-2 text-13 leading-20">
                {line}
              </p>
            ))}
        </div>
        <Button
          size="sm"
          disabled={add.barred !== null}
          title={add.barred ?? undefined}
          leftSection={<IconPlus size={16} stroke={1.8} aria-hidden="true" />}
          onClick={add.run}
        >
          {add.label}
        </Button>
      </header>
      {result?.ok === false && (
        <div className={styles['trouble']}>
          <ErrorNotice error={result.error} title={props.failed} local={props.local} onRetry={props.retry} />
        </div>
      )}
      {result?.ok && result.value.length === 0 && <p className={styles['trouble']}>{props.none}</p>}
      {children}
    </div>
  );
}

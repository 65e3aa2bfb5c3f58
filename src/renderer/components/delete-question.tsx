import { Button } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Notice } from './notice';

interface DeleteQuestionProps {
  label: string;
  /** There is more to think of than that it is gone. */
  tone: 'warm' | 'danger';
  title: string;
  children: ReactNode;
  /** What else can be done. */
  other?: { label: string; run: () => void } | undefined;
  /** The words of the button that keeps it, and of the one that deletes. */
  no: string;
  yes: string;
  busy: boolean;
  onKeep: () => void;
  onDelete: () => void;
}

/** Asks, in the place of what is to go, whether it is. Keeping it is the answer at hand, and what Escape says. */
export function DeleteQuestion({ label, tone, title, children, other, ...props }: DeleteQuestionProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') props.onKeep();
  };
  return (
    <section aria-label={label}>
      <Notice tone={tone} title={title}>
        {children}
        <div className="flex wrap justify-end gap-8">
          {other && (
            <Button size="xs" onKeyDown={onKeyDown} onClick={other.run}>
              {other.label}
            </Button>
          )}
          <Button ref={keep} size="xs" onClick={props.onKeep} onKeyDown={onKeyDown}>
            {props.no}
          </Button>
          <Button
            c="var(--p-danger)"
            size="xs"
            loading={props.busy}
            onKeyDown={onKeyDown}
            onClick={props.onDelete}
          >
            {props.yes}
          </Button>
        </div>
      </Notice>
    </section>
  );
}

import { Button } from '@mantine/core';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './conflict-box.module.css';

interface ConflictBoxProps {
  title: string;
  text: string;
  /** What is there now beside what was wanted. */
  children: ReactNode;
  /** The words of the two ways on. */
  theirs: string;
  mine: string;
  saving?: boolean;
  onTheirs: () => void;
  onMine: () => void;
}

/** Somebody else was quicker, and nothing was written over: the person decides. The title takes the focus. */
export function ConflictBox({ title, text, children, saving = false, ...props }: ConflictBoxProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles['conflict']} aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1} className={styles['title']}>
        {title}
      </h3>
      <p>{text}</p>
      {children}
      <div className="flex wrap justify-end gap-8">
        <Button size="xs" disabled={saving} onClick={props.onTheirs}>
          {props.theirs}
        </Button>
        <Button variant="filled" size="xs" loading={saving} onClick={props.onMine}>
          {props.mine}
        </Button>
      </div>
    </section>
  );
}

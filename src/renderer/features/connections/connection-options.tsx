import { ActionIcon, type ActionIconProps } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState, type ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './connection-list.module.css';

const ConnectionMenu = lazy(async () => ({ default: (await import('./connection-menu')).ConnectionMenu }));

interface ConnectionOptionsProps {
  name: string;
  /** Takes the focus: the person comes back here. */
  startsHere: boolean;
  onEdit: () => void;
  onMoveUp: (() => void) | null;
  onMoveDown: (() => void) | null;
  onRemove: () => void;
}

/** The button to a connection's menu, whose code is fetched only when it is first wanted. */
export function ConnectionOptions({ name, startsHere, ...actions }: ConnectionOptionsProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (startsHere) button.current?.focus();
  }, [startsHere]);
  const icon = <OptionsIcon ref={button} name={name} onClick={() => setWanted(true)} />;
  if (!wanted) return icon;
  return (
    <Suspense fallback={icon}>
      <ConnectionMenu {...actions}>
        <OptionsIcon name={name} />
      </ConnectionMenu>
    </Suspense>
  );
}

type OptionsIconProps = ActionIconProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps> & { name: string };

/** The button itself; the menu adds what makes it open. */
function OptionsIcon({ name, ...props }: OptionsIconProps) {
  const { t } = useTranslation();
  return (
    <ActionIcon
      {...props}
      className={styles['options'] ?? ''}
      aria-label={t('connections.options', { name })}
      data-options
    >
      <IconDots size={16} stroke={1.8} aria-hidden="true" />
    </ActionIcon>
  );
}

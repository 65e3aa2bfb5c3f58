import { Button, Popover } from '@mantine/core';
import '@mantine/core/styles/Popover.layer.css';
import { IconChevronDown } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import styles from './filter-bar.module.css';

interface PopoverButtonProps {
  label: string;
  /** What stands before the words. */
  icon?: ReactNode;
  /** Something is chosen in it. */
  on?: boolean;
  /** Width of what opens, px. */
  width?: number;
  children: (close: () => void) => ReactNode;
}

/** A quiet button that opens a small panel under it. Escape closes it and gives the focus back. */
export function PopoverButton({ label, icon, on = false, width = 280, children }: PopoverButtonProps) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      shadow="md"
      width={width}
      trapFocus
      returnFocus
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>
        <Button
          className={styles['button'] ?? ''}
          variant="subtle"
          size="compact-sm"
          color="gray"
          data-on={on}
          aria-expanded={opened}
          leftSection={icon}
          rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden="true" />}
          onClick={() => setOpened(!opened)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles['panel'] ?? ''} aria-label={label}>
        {opened && children(close)}
      </Popover.Dropdown>
    </Popover>
  );
}

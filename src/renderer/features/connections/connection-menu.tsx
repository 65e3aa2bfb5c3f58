import { Menu } from '@mantine/core';
import '../../components/menu-styles';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ConnectionMenuProps {
  /** The button that opens it. */
  children: ReactNode;
  onEdit: () => void;
  onMoveUp: (() => void) | null;
  onMoveDown: (() => void) | null;
  onRemove: () => void;
}

/** What can be done with one's own connection. Opens at once, because it is first drawn when it was asked for. */
export function ConnectionMenu({ children, onEdit, onMoveUp, onMoveDown, onRemove }: ConnectionMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu defaultOpened position="bottom-end" width={192} shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Item icon={IconPencil} words={t('connections.edit')} run={onEdit} />
        <Item icon={IconArrowUp} words={t('connections.moveUp')} run={onMoveUp} />
        <Item icon={IconArrowDown} words={t('connections.moveDown')} run={onMoveDown} />
        <Menu.Divider />
        <Item icon={IconTrash} words={t('connections.removeItem')} run={onRemove} danger />
      </Menu.Dropdown>
    </Menu>
  );
}

interface ItemProps {
  icon: Icon;
  words: string;
  /** Null where it cannot be done. */
  run: (() => void) | null;
  danger?: boolean;
}

function Item({ icon: ItemIcon, words, run, danger }: ItemProps) {
  return (
    <Menu.Item
      data-danger={danger}
      leftSection={<ItemIcon size={16} stroke={1.6} aria-hidden="true" />}
      disabled={run === null}
      onClick={() => run?.()}
    >
      {words}
    </Menu.Item>
  );
}

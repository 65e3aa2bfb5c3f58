import { Menu } from '@mantine/core';
import '../../components/menu-styles';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
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
        <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} aria-hidden="true" />} onClick={onEdit}>
          {t('connections.edit')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowUp size={16} stroke={1.6} aria-hidden="true" />}
          disabled={onMoveUp === null}
          onClick={() => onMoveUp?.()}
        >
          {t('connections.moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} stroke={1.6} aria-hidden="true" />}
          disabled={onMoveDown === null}
          onClick={() => onMoveDown?.()}
        >
          {t('connections.moveDown')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          data-danger
          leftSection={<IconTrash size={16} stroke={1.6} aria-hidden="true" />}
          onClick={onRemove}
        >
          {t('connections.removeItem')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

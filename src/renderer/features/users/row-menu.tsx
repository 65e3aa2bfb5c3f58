import { Menu } from '@mantine/core';
import '../../components/menu-styles';
import { portero } from '../../bridge/bridge';
import { useReturnFocus } from '../../components/use-return-focus';
import { directoryOf } from '../../directory/directory-store';
import { toggleSelected } from '../../directory/selecting';
import { isSelected } from '../../directory/selection';
import { showPerson } from '../../navigation/navigation';
import { switchPerson } from '../changes/switch-person';
import { useUsersContext } from './users-context';
import styles from './users-grid.module.css';
import { rowAt } from '../../components/paged-rows';

/** Whose menu, and where it opens: px from the window's corner. */
export interface MenuPlace {
  personId: string;
  index: number;
  x: number;
  y: number;
}

/** What can be done with one person, under the pointer or under their row. */
export function RowMenu({ place, onClose }: { place: MenuPlace; onClose: () => void }) {
  const { t, connectionId, switchingBarred } = useUsersContext();
  useReturnFocus();
  const { cache, selection, query } = directoryOf(connectionId);
  const person = rowAt(cache, place.index);
  if (!person || person.id !== place.personId) return null;
  const { id: personId, userName, active } = person;
  const copy = (text: string) => void portero.call('clipboard/copy', { text });
  return (
    <Menu
      opened
      position="bottom-start"
      width={220}
      shadow="md"
      onChange={(opened) => (opened ? undefined : onClose())}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <span aria-hidden="true" className={styles['menuPlace']} style={{ left: place.x, top: place.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={userName}>
        <Menu.Item onClick={() => showPerson(connectionId, personId)}>{t('users.openDetails')}</Menu.Item>
        {active !== null && (
          <Menu.Item
            disabled={switchingBarred !== null}
            onClick={() =>
              void switchPerson({ connectionId, personId, userName, seen: person, active: !active })
            }
          >
            {t(active ? 'users.deactivate' : 'users.activate')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => toggleSelected(connectionId, personId, place.index)}>
          {t(isSelected(selection, personId, query) ? 'users.deselect' : 'users.selectOne')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => copy(userName)}>{t('users.copyName')}</Menu.Item>
        <Menu.Item onClick={() => copy(personId)}>{t('users.copyId')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

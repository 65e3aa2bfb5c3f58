import { ActionIcon, SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import { IconAdjustmentsHorizontal, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListColumn } from '#contract/list-view';
import { errorWords } from '../../i18n/error-words';
import { isLocal } from '../../state/connections';
import { choose, usePreferences } from '../settings/preferences-store';
import { columnTitle, arrange, choices, moveColumn, toggleColumn } from './list-columns';
import styles from './filter-bar.module.css';
import { changeListView, useListView } from './list-views-store';
import { PopoverButton } from './popover-button';
import { useUsersContext } from './users-context';

/** How the list looks: which columns, in which order, and how close its rows stand. */
export function ViewMenu() {
  const { t } = useUsersContext();
  return (
    <PopoverButton
      label={t('users.view')}
      icon={<IconAdjustmentsHorizontal size={16} stroke={1.6} aria-hidden="true" />}
    >
      {() => <Choices />}
    </PopoverButton>
  );
}

function Choices() {
  const { t, connectionId, capabilities } = useUsersContext();
  const { columns: chosen } = useListView(connectionId);
  const density = usePreferences(({ preferences }) => preferences.density);
  const [problem, setProblem] = useState<string | null>(null);
  const shown = arrange(chosen, capabilities);

  async function show(columns: ListColumn[] | null) {
    const error = await changeListView(connectionId, { columns });
    setProblem(error && errorWords(t, error, isLocal(connectionId)));
  }

  return (
    <>
      <p className="ink-2 text-12 font-600" id="density-heading">
        {t('users.density')}
      </p>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby="density-heading"
        value={density}
        onChange={(value) => void choose({ density: value })}
        data={[
          { value: 'comfortable', label: t('users.comfortable') },
          { value: 'compact', label: t('users.compact') },
        ]}
      />
      <p className="ink-2 text-12 font-600" id="columns-heading">
        {t('users.columns')}
      </p>
      <ul className={styles['columns']} aria-labelledby="columns-heading">
        {choices(shown, capabilities).map((column) => {
          const title = t(columnTitle(column));
          const place = shown.indexOf(column);
          return (
            <li key={column}>
              <label className={styles['choice']}>
                <input
                  type="checkbox"
                  checked={place >= 0}
                  disabled={column === 'userName'}
                  onChange={() => void show(toggleColumn(shown, column))}
                />
                <span className="grow overflow-hidden ellipsis nowrap text-13">{title}</span>
              </label>
              <Mover
                label={t('users.moveEarlier', { column: title })}
                disabled={place <= 0}
                onMove={() => void show(moveColumn(shown, column, -1))}
                up
              />
              <Mover
                label={t('users.moveLater', { column: title })}
                disabled={place < 0 || place === shown.length - 1}
                onMove={() => void show(moveColumn(shown, column, 1))}
              />
            </li>
          );
        })}
      </ul>
      {chosen !== null && (
        <button type="button" className={styles['clear']} onClick={() => void show(null)}>
          {t('users.columnsReset')}
        </button>
      )}
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </>
  );
}

interface MoverProps {
  label: string;
  disabled: boolean;
  onMove: () => void;
  up?: boolean;
}

/** Moves a column by one place. It keeps the focus also where there is nowhere left to go. */
function Mover({ label, disabled, onMove, up = false }: MoverProps) {
  const Icon = up ? IconChevronUp : IconChevronDown;
  return (
    <ActionIcon
      size={28}
      aria-label={label}
      aria-disabled={disabled}
      {...(disabled ? { 'data-disabled': true } : {})}
      onClick={() => (disabled ? undefined : onMove())}
    >
      <Icon size={14} stroke={2} aria-hidden="true" />
    </ActionIcon>
  );
}

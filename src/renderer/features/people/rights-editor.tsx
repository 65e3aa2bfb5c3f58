import { NativeSelect } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AccessRight } from '#contract/directory';
import { levelIn } from './person-draft';
import styles from './rights-editor.module.css';

const LEVELS = ['none', 'read', 'write'] as const satisfies readonly AccessRight['level'][];

interface RightsEditorProps {
  /** Areas that the system has; those that somebody has a right to are shown besides. */
  areas: readonly string[];
  rights: readonly AccessRight[];
  /** Those as they are in the system, to tell what was changed; null where there are none yet. */
  before: readonly AccessRight[] | null;
  onChange: (right: AccessRight) => void;
  disabled: boolean;
}

/** How far somebody may go in each area of the system. */
export function RightsEditor({ areas, rights, before, onChange, disabled }: RightsEditorProps) {
  const { t } = useTranslation();
  const all = [...new Set([...areas, ...rights.map(({ area }) => area)])];
  return (
    <div className={styles['rights']}>
      {all.map((area) => {
        const level = levelIn(rights, area);
        const changed = before !== null && levelIn(before, area) !== level;
        return (
          <NativeSelect
            key={area}
            size="sm"
            label={area}
            className={styles['right'] ?? ''}
            data-changed={changed}
            disabled={disabled}
            value={level}
            onChange={(event) => {
              const chosen = LEVELS.find((each) => each === event.currentTarget.value);
              if (chosen) onChange({ area, level: chosen });
            }}
            data={LEVELS.map((value) => ({ value, label: t(`rights.${value}`) }))}
            rightSection={<IconChevronDown size={16} stroke={1.8} aria-hidden="true" />}
          />
        );
      })}
    </div>
  );
}

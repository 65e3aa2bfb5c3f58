import { Menu } from '@mantine/core';
import styles from './settings-group.module.css';

interface SettingsGroupProps<T extends string> {
  label: string;
  value: T;
  /** Values and their words, in order. */
  choices: readonly (readonly [T, string])[];
  onChoose: (value: T) => void;
}

/** One setting of the menu: a labelled group of which one is chosen. */
export function SettingsGroup<T extends string>({ label, value, choices, onChoose }: SettingsGroupProps<T>) {
  return (
    <fieldset className={styles['group']} aria-label={label}>
      <Menu.Label aria-hidden="true">{label}</Menu.Label>
      {choices.map(([choice, words]) => (
        <Menu.RadioItem
          key={choice}
          value={choice}
          checked={choice === value}
          onChange={() => onChoose(choice)}
        >
          {words}
        </Menu.RadioItem>
      ))}
    </fieldset>
  );
}

import { Checkbox } from '@mantine/core';
import '../../components/checkbox-styles';
import { useTranslation } from 'react-i18next';
import type { VaultState } from '#contract/vault';
import styles from './keep-choices.module.css';
import { useState } from 'react';

/** What the person wants to be kept. */
export interface Keep {
  session: boolean;
  password: boolean;
}

interface KeepChoicesProps {
  /** Undefined until main has answered. */
  vault: VaultState | undefined;
  keep: Keep;
  onChange: (keep: Keep) => void;
  disabled: boolean;
}

/**
 * The choices of a sign-in form; their words say how long each holds on this computer. Where nothing outlives Portero,
 * there is nothing to choose about the session.
 */
export function KeepChoices({ vault, keep, onChange, disabled }: KeepChoicesProps) {
  const { t } = useTranslation();
  const memory = vault?.place === 'memory';
  return (
    <div className={styles['choices']}>
      {!memory && (
        <Checkbox
          size="xs"
          label={t('vault.keepSession')}
          checked={keep.session}
          disabled={disabled}
          onChange={(event) => onChange({ ...keep, session: event.currentTarget.checked })}
        />
      )}
      <Checkbox
        size="xs"
        label={t(memory ? 'vault.keepPasswordMemory' : 'vault.keepPassword')}
        checked={keep.password}
        disabled={disabled}
        onChange={(event) => onChange({ ...keep, password: event.currentTarget.checked })}
      />
      {memory && vault.problem !== 'locked' && <MemoryReason />}
    </div>
  );
}

/** Why nothing is kept for longer than the app runs. Said once; the choices themselves say it every time. */
function MemoryReason() {
  const { t } = useTranslation();
  const [first] = useState(tellAboutKeychain);
  return first ? <p className="ink-2 text-12 leading-16">{t('vault.whyMemory')}</p> : null;
}

let told = false;

/** Is it still to be said that there is no keychain? True once in every run of the app; asking is saying. */
function tellAboutKeychain(): boolean {
  const first = !told;
  told = true;
  return first;
}

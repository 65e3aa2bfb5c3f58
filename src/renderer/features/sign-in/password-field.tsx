import { PasswordInput } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './sign-in-form.module.css';

interface PasswordFieldProps {
  ref: Ref<HTMLInputElement>;
  value: string;
  onChange: (value: string) => void;
  error: ReactNode;
  readOnly: boolean;
  /** Takes the focus when a dialog opens around it. */
  startsHere: boolean;
  /** Where a password is kept that counts while none is typed; null where none is. */
  kept: 'keychain' | 'memory' | null;
  onForget: () => void;
}

/** The password, hidden until asked for. Says so while Caps Lock is on, and where one is kept. */
export function PasswordField({ ref, kept, onForget, ...field }: PasswordFieldProps) {
  const { t } = useTranslation();
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const keptWords = kept && t(kept === 'keychain' ? 'vault.keptInKeychain' : 'vault.keptInMemory');
  return (
    <div>
      <PasswordInput
        ref={ref}
        label={t('signIn.password')}
        value={field.value}
        onChange={(event) => field.onChange(event.currentTarget.value)}
        onKeyDown={watchCapsLock}
        onKeyUp={watchCapsLock}
        onBlur={() => setCapsLock(false)}
        error={field.error}
        placeholder={keptWords ?? undefined}
        description={capsLock ? <output>{t('signIn.capsLock')}</output> : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        readOnly={field.readOnly}
        data-autofocus={field.startsHere || undefined}
        maxLength={4096}
        autoComplete="current-password"
        visibilityToggleFocusable
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      {kept && (
        <button type="button" className={styles['forget']} disabled={field.readOnly} onClick={onForget}>
          {t('vault.forgetPassword')}
        </button>
      )}
    </div>
  );
}

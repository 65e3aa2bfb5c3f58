import { PasswordInput } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';

interface PasswordFieldProps {
  ref: Ref<HTMLInputElement>;
  value: string;
  onChange: (value: string) => void;
  error: ReactNode;
  readOnly: boolean;
  /** Takes the focus when a dialog opens around it. */
  startsHere: boolean;
}

/** The password, hidden until asked for. Says so while Caps Lock is on. */
export function PasswordField({ ref, value, onChange, error, readOnly, startsHere }: PasswordFieldProps) {
  const { t } = useTranslation();
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <PasswordInput
      ref={ref}
      label={t('signIn.password')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={watchCapsLock}
      onKeyUp={watchCapsLock}
      onBlur={() => setCapsLock(false)}
      error={error}
      description={capsLock ? <output>{t('signIn.capsLock')}</output> : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      readOnly={readOnly}
      data-autofocus={startsHere || undefined}
      maxLength={4096}
      autoComplete="current-password"
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
    />
  );
}

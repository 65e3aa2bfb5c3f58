import { Button, PasswordInput } from '@mantine/core';
import { IconCheck, IconCircle } from '@tabler/icons-react';
import { useId, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasswordPolicy } from '#contract/connection';
import { portero } from '../../bridge/bridge';
import { generatePassword, judgePassword } from './password-policy';
import styles from './new-password.module.css';

interface NewPasswordProps {
  ref: Ref<HTMLInputElement>;
  value: string;
  onChange: (password: string) => void;
  /** What the system asks for; null where it does not say. */
  policy: PasswordPolicy | null;
  error: string | null;
  disabled: boolean;
}

/** A password for somebody else: what the system asks for ticks off while it is typed, or it is generated. */
export function NewPassword({ ref, value, onChange, policy, error, disabled }: NewPasswordProps) {
  const { t } = useTranslation();
  const rules = useId();
  const [visible, setVisible] = useState(false);
  const [told, setTold] = useState<'generated' | 'copied' | null>(null);
  const judged = policy ? judgePassword(policy, value) : [];
  const missing = judged.filter(({ met }) => !met);

  function generate(): void {
    onChange(generatePassword(policy));
    // Nobody can check, or pass on, what they cannot see.
    setVisible(true);
    setTold('generated');
  }
  async function copy(): Promise<void> {
    const answer = await portero.call('clipboard/copy', { text: value });
    if (answer.ok) setTold('copied');
  }
  return (
    <div className="flex column gap-8">
      <PasswordInput
        ref={ref}
        label={t('people.password')}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          setTold(null);
        }}
        visible={visible}
        onVisibilityChange={setVisible}
        classNames={{ innerInput: styles['input'] ?? '' }}
        error={error}
        disabled={disabled}
        maxLength={4096}
        autoComplete="new-password"
        spellCheck={false}
        aria-describedby={judged.length > 0 ? rules : undefined}
        visibilityToggleFocusable
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      <div className="flex wrap items-center gap-8">
        <Button size="xs" disabled={disabled} onClick={generate}>
          {t('people.generate')}
        </Button>
        <Button size="xs" disabled={disabled || value === ''} onClick={() => void copy()}>
          {t('people.copyPassword')}
        </Button>
        <output className="accent text-12">{told && t(`people.${told}`)}</output>
      </div>
      {judged.length > 0 && (
        <ul id={rules} className={styles['rules']}>
          {judged.map(({ rule, met }) => (
            <li key={rule} data-met={met}>
              {met ? (
                <IconCheck size={14} stroke={2.2} aria-hidden="true" />
              ) : (
                <IconCircle size={14} stroke={1.6} aria-hidden="true" />
              )}
              {t(`people.rule_${rule}`, { length: policy?.minLength ?? 0 })}
              <span className="visually-hidden">: {t(met ? 'people.ruleMet' : 'people.ruleMissing')}</span>
            </li>
          ))}
        </ul>
      )}
      <output className="visually-hidden">
        {value !== '' &&
          judged.length > 0 &&
          (missing.length === 0 ? t('people.allMet') : t('people.stillMissing', { count: missing.length }))}
      </output>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { VaultState } from '#contract/vault';
import { Notice } from '../../components/notice';

const WORDS = {
  'no-keychain': 'vault.noKeychain',
  locked: 'vault.locked',
  unreadable: 'vault.unreadable',
} as const;

/** Why signing in is asked although something was kept; nothing where there was no trouble. */
export function KeptProblem({ vault }: { vault: VaultState | undefined }) {
  const { t } = useTranslation();
  if (!vault?.problem) return null;
  return <Notice tone="plain">{t(WORDS[vault.problem])}</Notice>;
}

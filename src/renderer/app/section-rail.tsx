import { UnstyledButton } from '@mantine/core';
import { IconHistory, IconKey, IconPuzzle, IconShieldHalf, IconUsers, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Section } from '#contract/place';
import { goToSection } from '../navigation/navigation';
import styles from './section-rail.module.css';

const ICONS: Readonly<Record<Section, Icon>> = {
  users: IconUsers,
  profiles: IconShieldHalf,
  modules: IconPuzzle,
  journal: IconHistory,
  session: IconKey,
};

interface SectionRailProps {
  offered: readonly Section[];
  shown: Section;
}

/** The way from one screen to another. In a narrow window the icons stand alone, their words in a tooltip. */
export function SectionRail({ offered, shown }: SectionRailProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles['rail']} aria-label={t('sections.label')}>
      <ul className={styles['list']}>
        {offered.map((section) => {
          const SectionIcon = ICONS[section];
          const words = t(`sections.${section}`);
          return (
            <li key={section}>
              <UnstyledButton
                className={styles['item'] ?? ''}
                aria-current={section === shown ? 'page' : undefined}
                title={words}
                onClick={() => goToSection(section)}
              >
                <SectionIcon size={18} stroke={1.6} aria-hidden="true" />
                <span className={styles['words']}>{words}</span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

import { useTranslation } from 'react-i18next';
import type { AccessRight } from '#contract/directory';
import styles from './users-grid.module.css';

/** A person's access rights: each area of the system and how far they go there. Areas they cannot enter are left out. */
export function AccessRightsCell({ rights }: { rights: readonly AccessRight[] }) {
  const { t } = useTranslation();
  const given = rights.filter(({ level }) => level !== 'none');
  if (given.length === 0) return t('rights.none');
  const words = given.map(({ area, level }) => `${area}: ${t(`rights.${level}`)}`);
  return (
    <span className={styles['rights']} title={words.join(', ')}>
      {given.map(({ area, level }) => (
        <span key={area} className={styles['right']} data-level={level}>
          <b>{area}</b> {t(`rights.${level}`)}
        </span>
      ))}
    </span>
  );
}

import type { AccessRight } from '#contract/directory';
import { useUsersContext } from './users-context';
import styles from './users-cells.module.css';

/** A person's access rights: each area of the system and how far they go there. Areas they cannot enter are left out. */
export function AccessRightsCell({ rights }: { rights: readonly AccessRight[] }) {
  const { t } = useUsersContext();
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

import { useTranslation } from 'react-i18next';
import type { Person } from '#contract/directory';
import { ConflictBox } from '../../components/conflict-box';
import { levelIn, type PersonDraft } from './person-draft';
import styles from './edit-conflict.module.css';

interface EditConflictProps {
  draft: PersonDraft;
  /** As the system has them now. */
  now: Person;
  profileName: (profileId: string) => string;
  saving: boolean;
  onTheirs: () => void;
  onMine: () => void;
}

/** Somebody else was quicker: what is there now beside what was wanted. Nothing was written; the person decides. */
export function EditConflict({ draft, now, profileName, saving, onTheirs, onMine }: EditConflictProps) {
  const { t } = useTranslation();
  const rows: { field: string; there: string; wanted: string }[] = [
    {
      field: t('people.profile'),
      there: now.profileName,
      wanted: draft.profile ? profileName(draft.profile.to) : t('people.leave'),
    },
    ...(now.active === null
      ? []
      : [
          {
            field: t('people.state'),
            there: t(now.active ? 'people.on' : 'people.off'),
            wanted: t('people.leave'),
          },
        ]),
    ...(draft.image === undefined
      ? []
      : [
          {
            field: t('people.picture'),
            there: t(now.hasImage ? 'people.hasPicture' : 'people.noPicture'),
            wanted: t('people.newPicture'),
          },
        ]),
    ...(draft.rights?.to ?? []).map(({ area, level }) => ({
      field: area,
      there: t(`rights.${levelIn(now.accessRights ?? [], area)}`),
      wanted: t(`rights.${level}`),
    })),
  ];
  return (
    <ConflictBox
      title={t('people.conflictTitle')}
      text={t('people.conflictText')}
      theirs={t('people.keepCurrent')}
      mine={t('people.applyMine')}
      saving={saving}
      onTheirs={onTheirs}
      onMine={onMine}
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('people.what')}</span>
            </th>
            <th scope="col">{t('people.there')}</th>
            <th scope="col">{t('people.wanted')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, there, wanted }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{there}</td>
              <td>{wanted}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ConflictBox>
  );
}

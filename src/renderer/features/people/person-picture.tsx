import styles from './person-picture.module.css';

interface PersonPictureProps {
  userName: string;
  /** A data URI; null where there is none, or it is not there yet. */
  picture: string | null;
}

/** Somebody's picture, or the beginning of their name. Decoration: the name stands beside it. */
export function PersonPicture({ userName, picture }: PersonPictureProps) {
  if (picture !== null) return <img className={styles['picture']} src={picture} alt="" draggable={false} />;
  return (
    <span className={styles['monogram']} aria-hidden="true">
      {Array.from(userName).slice(0, 2).join('').toUpperCase()}
    </span>
  );
}

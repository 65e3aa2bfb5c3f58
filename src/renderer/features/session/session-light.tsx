import { IconCircleFilled } from '@tabler/icons-react';
import type { OpenSession } from '../../state/sessions';
import { useNow } from '../../components/use-now';
import { sessionSign } from '../connections/session-sign';
import styles from './status-bar.module.css';

/** The dot beside the person's name. Its colour and the words on the other side of the bar are of one source. */
export function SessionLight({ session }: { session: OpenSession }) {
  const sign = sessionSign(session, useNow(500));
  return <IconCircleFilled size={8} aria-hidden="true" className={styles['light']} data-sign={sign} />;
}

import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { OpenSession } from '../../state/sessions';
import { AccessRightsPart } from './access-rights-part';
import { ClaimsPart } from './claims-part';
import { KeptPart } from './kept-part';
import { PermissionTable } from './permission-table';
import { RecordPart } from './record-part';
import styles from './session-facts.module.css';
import { SessionMenu } from './session-menu';
import { TimesPart } from './times-part';
import { useOwnProfile } from './use-own-profile';

interface SessionFactsProps {
  connection: Connection;
  session: OpenSession;
}

/** Everything there is to know about a session but its token: for the session screen, and where there is no other. */
export function SessionFacts({ connection, session }: SessionFactsProps) {
  const { t } = useTranslation();
  const { view } = session;
  const asked = useOwnProfile(connection, view);
  return (
    <div className={styles['parts']}>
      <Part title={t('session.times')}>
        <TimesPart view={view} />
      </Part>
      {(asked ?? view.record) && (
        <Part title={t('session.record')}>
          <RecordPart asked={asked} came={view.record} />
        </Part>
      )}
      <Part title={t('rights.heading')}>
        {connection.capabilities.accessRights ? (
          <AccessRightsPart view={view} />
        ) : (
          <PermissionTable view={view} />
        )}
      </Part>
      {connection.capabilities.profiles && (
        <Part title={t('session.menu')}>
          <SessionMenu connectionId={connection.id} />
        </Part>
      )}
      <Part title={t('session.kept')}>
        <KeptPart connectionId={connection.id} />
      </Part>
      <Part title={t('claims.heading')}>
        <ClaimsPart view={view} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id} className={styles['heading']}>
        {title}
      </h2>
      {children}
    </section>
  );
}

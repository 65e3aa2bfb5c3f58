import type { Connection } from '#contract/connection';
import { UsersScreen } from '../features/users/users-screen';
import { Notices } from '../components/notices';
import type { OpenSession } from './screen-choice';
import { SignedInHeader } from './signed-in-header';
import styles from './signed-in.module.css';
import { StatusBar } from '../features/session/status-bar';
import { ReSignInSheet } from '../features/session/re-sign-in-sheet';
import { SignedInHome } from './signed-in-home';

interface SignedInProps {
  connection: Connection;
  session: OpenSession;
}

/** Everything behind the sign-in: header, the screen of the moment, status bar, and the sheet that may come over it. */
export function SignedIn({ connection, session }: SignedInProps) {
  return (
    <div className={styles['frame']}>
      <SignedInHeader connection={connection} />
      <main className={styles['main']}>
        {connection.capabilities.people ? (
          <UsersScreen connection={connection} session={session} />
        ) : (
          <SignedInHome connection={connection} session={session} />
        )}
      </main>
      <Notices key={`${connection.id} ${session.view.personId}`} />
      <StatusBar connection={connection} session={session} />
      {session.phase === 'reauthenticating' && <ReSignInSheet connection={connection} session={session} />}
    </div>
  );
}

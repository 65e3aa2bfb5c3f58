import { useId, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import type { SessionView } from '#contract/session';
import type { SignedInProps } from '../../state/sessions';
import { AccessRightsPart, PermissionTable, SessionMenu } from './permission-table';
import { ClaimsPart } from './claims-part';
import { RecordPart } from './record-part';
import styles from './session-facts.module.css';
import { useOwnProfile } from './use-own-profile';
import { useNow } from '../../components/use-now';
import { useFormats } from '../../i18n/use-formats';
import { clockTrouble, useHealth } from '../connections/health-store';
import { timeLeftWords } from './time-left-words';
import { forgetKept, useVault } from '../sign-in/vault-store';

/** Everything there is to know about a session but its token: for the session screen, and where there is no other. */
export function SessionFacts({ connection, session }: SignedInProps) {
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
    <section className="flex column gap-8 min-w-0" aria-labelledby={id}>
      <h2 id={id} className="ink text-13 leading-20 font-650">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** When the session began and ends, and how the system's clock stands to this computer's. */
function TimesPart({ view }: { view: SessionView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const health = useHealth(view.connectionId);
  const left = view.expiresAt - useNow(500);
  const clock = clockTrouble(health?.skewMs ?? null);
  const reachedAt = health?.reachedAt ?? null;
  return (
    <dl className={styles['facts']}>
      {view.issuedAt !== null && (
        <div>
          <dt>{t('session.issued')}</dt>
          <dd>{formats.moment(view.issuedAt)}</dd>
        </div>
      )}
      <div>
        <dt>{t('session.ends')}</dt>
        <dd>{formats.moment(view.expiresAt)}</dd>
      </div>
      <div>
        <dt>{t('session.left')}</dt>
        <dd>{left > 0 ? timeLeftWords(t, left) : t('session.ended')}</dd>
      </div>
      <div>
        <dt>{t('session.reached')}</dt>
        <dd>{reachedAt === null ? t('session.notYet') : formats.moment(reachedAt)}</dd>
      </div>
      {clock !== null && (
        <div>
          <dt>{t('session.clock')}</dt>
          <dd>
            {t(clock === 'ahead' ? 'session.clockAhead' : 'session.clockBehind', {
              time: formats.span(health?.skewMs ?? 0),
            })}
          </dd>
        </div>
      )}
    </dl>
  );
}

const KEPT = [
  { kept: 'sessionKept', what: 'session', words: 'session.keptSession', forget: 'session.forgetSession' },
  { kept: 'passwordKept', what: 'password', words: 'session.keptPassword', forget: 'vault.forgetPassword' },
] as const;

/** What is kept for this connection on this computer, each thing to be forgotten by itself. */
function KeptPart({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation();
  const vault = useVault(connectionId);
  const part = useRef<HTMLDivElement>(null);
  if (!vault) return <p className="ink-2 text-13 leading-20">{t('common.loading')}</p>;
  const where = t(vault.place === 'keychain' ? 'session.inKeychain' : 'session.inMemory');
  async function forget(what: 'session' | 'password') {
    await forgetKept({ connectionId, what });
    // The button that had the focus is gone.
    part.current?.focus();
  }
  return (
    <div ref={part} tabIndex={-1} className={styles['kept']}>
      {!vault.sessionKept && !vault.passwordKept && (
        <p className="ink-2 text-13 leading-20">{t('session.keptNothing')}</p>
      )}
      {KEPT.filter(({ kept }) => vault[kept]).map(({ kept, what, words, forget: forgetWords }) => (
        <p key={kept} className={styles['keptItem']}>
          <span>
            {t(words)}
            {what === 'password' && ` (${vault.userName})`}, {where}
          </span>
          <Button size="compact-xs" aria-label={t(forgetWords)} onClick={() => void forget(what)}>
            {t('vault.forget')}
          </Button>
        </p>
      ))}
    </div>
  );
}

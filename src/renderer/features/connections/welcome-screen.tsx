import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import type { PorteroError } from '#contract/errors';
import centred from '../../components/centred.module.css';
import { BrandMark } from '../../components/brand-mark';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { useReady } from '../../components/use-ready';
import { ConnectionList } from './connection-list';
import { useConnections } from '../../state/connections';
import { LocalServerTrouble } from './local-server-trouble';
import { useLocalServer, openPractice } from './local-server-store';
import { StartNotices } from './start-notices';
import styles from './ways-in.module.css';

const ConnectionSheet = lazy(async () => ({ default: (await import('./connection-sheet')).ConnectionSheet }));

/** The first screen: open a connection, add one, or try it offline. Who has connections sees those first. */
export function WelcomeScreen() {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const status = useLocalServer((store) => store.status);
  const known = useConnections(({ connections }) => connections !== null);
  const some = useConnections(({ connections }) => (connections?.length ?? 0) > 0);
  const [starting, setStarting] = useState(false);
  const [adding, setAdding] = useState(false);
  const [error, setError] = useState<PorteroError | null>(null);
  // Which of the two layouts it is, is known a moment later: nothing shall jump under a hand.
  useReady(known ? 'welcome' : null);
  const toHeading = useCallback(() => heading.current?.focus(), []);
  useEffect(toHeading, [toHeading]);

  async function start(channel: 'local-server/open' | 'local-server/start-afresh') {
    setStarting(true);
    setError(null);
    setError(await openPractice(channel));
    setStarting(false);
  }
  const failed = status.state === 'failed' ? status : null;

  return (
    <div className={centred['page']} data-wide={some}>
      <div className={centred['column']}>
        <BrandMark size={some ? 48 : 64} />
        <h1 ref={heading} tabIndex={-1} className={centred['title']}>
          {t('common.product')}
        </h1>
        {!some && <p className={centred['lead']}>{t('welcome.promise')}</p>}
        <StartNotices />
        {failed && (
          <LocalServerTrouble
            failed={failed}
            busy={starting}
            onTryAgain={() => void start('local-server/open')}
            onStartAfresh={() => void start('local-server/start-afresh')}
          />
        )}
        {error && !failed && (
          <Notice tone="danger" role="alert">
            {errorWords(t, error)}
          </Notice>
        )}
        <ConnectionList onEmpty={toHeading} />
        {known && (
          <WaysIn
            beside={some}
            starting={starting}
            onTry={() => void start('local-server/open')}
            onAdd={() => setAdding(true)}
          />
        )}
      </div>
      {adding && (
        <Suspense fallback={null}>
          <ConnectionSheet onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </div>
  );
}

interface WaysInProps {
  /** There are connections already: the ways to more of them stand back. */
  beside: boolean;
  starting: boolean;
  onTry: () => void;
  onAdd: () => void;
}

/** The two ways to a connection: the practice system on this computer, and a real one. */
function WaysIn({ beside, starting, onTry, onAdd }: WaysInProps) {
  const { t } = useTranslation();
  const size = beside ? 'sm' : 'md';
  return (
    <div className={styles['ways']} data-beside={beside}>
      <Button
        className={styles['try'] ?? ''}
        size={size}
        variant={beside ? 'default' : 'filled'}
        leftSection={<IconPlayerPlay size={18} stroke={1.6} aria-hidden="true" />}
        loading={starting}
        onClick={onTry}
      >
        {t('welcome.tryOffline')}
      </Button>
      <p className={styles['hint']} aria-live="polite">
        {starting ? t('welcome.starting') : t('welcome.tryOfflineHint')}
      </p>
      <Button
        className={styles['add'] ?? ''}
        size={size}
        leftSection={<IconPlus size={18} stroke={1.6} aria-hidden="true" />}
        onClick={onAdd}
      >
        {t('welcome.addConnection')}
      </Button>
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PorteroError } from '#contract/errors';
import centred from '../../app/centred.module.css';
import { BrandMark } from '../../components/brand-mark';
import { errorWords } from '../../components/error-words';
import { Notice } from '../../components/notice';
import { useReady } from '../../components/use-ready';
import { ConnectionList } from '../connections/connection-list';
import { LocalServerTrouble } from '../local-server/local-server-trouble';
import { useLocalServer } from '../local-server/local-server-store';
import { openPractice } from '../local-server/open-practice';
import { StartNotices } from './start-notices';
import styles from './welcome-screen.module.css';

const AddConnection = lazy(async () => ({
  default: (await import('../connections/add-connection')).AddConnection,
}));

/** The first screen: try it offline, add a connection, or open one. */
export function WelcomeScreen() {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const status = useLocalServer((store) => store.status);
  const [starting, setStarting] = useState(false);
  const [adding, setAdding] = useState(false);
  const [error, setError] = useState<PorteroError | null>(null);
  useReady('welcome');
  useEffect(() => heading.current?.focus(), []);

  async function start(channel: 'local-server/open' | 'local-server/start-afresh') {
    setStarting(true);
    setError(null);
    setError(await openPractice(channel));
    setStarting(false);
  }
  const failed = status.state === 'failed' ? status : null;

  return (
    <div className={centred['page']}>
      <div className={centred['column']}>
        <BrandMark size={64} />
        <h1 ref={heading} tabIndex={-1} className={centred['title']}>
          {t('common.product')}
        </h1>
        <p className={centred['lead']}>{t('welcome.promise')}</p>
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
        <div className={styles['ways']}>
          <Button
            size="md"
            fullWidth
            leftSection={<IconPlayerPlay size={18} stroke={1.6} aria-hidden="true" />}
            loading={starting}
            onClick={() => void start('local-server/open')}
          >
            {t('welcome.tryOffline')}
          </Button>
          <p className={styles['hint']} aria-live="polite">
            {starting ? t('welcome.starting') : t('welcome.tryOfflineHint')}
          </p>
          <Button
            size="md"
            fullWidth
            variant="default"
            leftSection={<IconPlus size={18} stroke={1.6} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {t('welcome.addConnection')}
          </Button>
        </div>
        <ConnectionList />
      </div>
      {adding && (
        <Suspense fallback={null}>
          <AddConnection onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </div>
  );
}

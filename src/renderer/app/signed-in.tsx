import { lazy, Suspense, useEffect, useMemo } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notices } from '../components/notices';
import { useExchangeCommands } from '../features/exchange/use-exchange-commands';
import { ReSignInSheet } from '../features/session/re-sign-in-sheet';
import { StatusBar } from '../features/session/status-bar';
import { useShortcuts } from '../commands/use-shortcuts';
import { goThroughHistory, goToSection, useNavigation } from '../navigation/navigation';
import { ErrorBoundary } from './error-boundary';
import { Overlays } from './overlays';
import type { SignedInProps } from '../state/sessions';
import { SectionRail } from './section-rail';
import { prepareSections, SectionScreen } from './section-screen';
import { chooseSection, grantsMore, offeredSections } from './sections';
import { SignedInHeader } from './signed-in-header';
import styles from './signed-in.module.css';
import { SkipLink } from '../components/skip-link';
import { useShellCommands } from './use-shell-commands';
import { useSystemMenu } from './use-system-menu';
import { portero } from '../bridge/bridge';
import { Notice } from '../components/notice';

const BulkPanel = lazy(async () => ({ default: (await import('../features/changes/bulk-panel')).BulkPanel }));

/** Everything behind the sign-in: header, sections, the screen of the moment, status bar, and what may come over it. */
export function SignedIn({ connection, session }: SignedInProps) {
  const { t } = useTranslation();
  const { capabilities } = connection;
  const { view } = session;
  const menu = useSystemMenu(connection, session);
  const offered = useMemo(() => offeredSections(capabilities, view, menu), [capabilities, view, menu]);
  const wanted = useNavigation((state) => state.place?.section ?? 'users');
  const section = chooseSection(wanted, offered);
  const other = offered.find((each) => each !== section);
  useShellCommands(connection, offered);
  useExchangeCommands(connection, view);
  useShortcuts();
  useMouseHistory();
  useEffect(prepareSections, []);
  return (
    <div className={styles['frame']}>
      <SkipLink />
      <SignedInHeader connection={connection} />
      <div className="flex min-w-0 min-h-0">
        <SectionRail offered={offered} shown={section} />
        <main className="flex column grow min-w-0 min-h-0">
          {grantsMore(section, view, menu) && <GrantsMore connectionId={connection.id} />}
          <div className="grow min-h-0">
            <ErrorBoundary
              key={section}
              where={section}
              elsewhere={
                other && {
                  label: t('common.goTo', { name: t(`sections.${other}`) }),
                  go: () => goToSection(other),
                }
              }
            >
              <SectionScreen connection={connection} session={session} section={section} />
            </ErrorBoundary>
          </div>
        </main>
      </div>
      <Notices key={`${connection.id} ${view.personId}`} />
      <Suspense fallback={null}>
        <BulkPanel connection={connection} session={session} />
      </Suspense>
      <StatusBar connection={connection} session={session} />
      <Overlays connection={connection} />
      {session.phase === 'reauthenticating' && <ReSignInSheet connection={connection} session={session} />}
    </div>
  );
}

/** The side buttons of a mouse, as the DOM numbers them. */
const BACK = 3;
const FORWARD = 4;

/** Lets the side buttons of the mouse go back and forward, as they do in a browser; not past a dialog. */
function useMouseHistory(): void {
  useEffect(() => {
    function onMouseUp(event: MouseEvent): void {
      if (event.button !== BACK && event.button !== FORWARD) return;
      event.preventDefault();
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      void goThroughHistory(event.button === BACK ? -1 : 1);
    }
    window.addEventListener('mouseup', onMouseUp);
    return () => window.removeEventListener('mouseup', onMouseUp);
  }, []);
}

/** Says that the system's menu grants more than the token does, and how to come by it. */
function GrantsMore({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles['banner']}>
      <Notice
        tone="plain"
        title={t('sections.grantsMoreTitle')}
        actions={
          <Button size="xs" onClick={() => void portero.call('session/renew', { connectionId })}>
            {t('session.signInAgain')}
          </Button>
        }
      >
        {t('sections.grantsMoreText')}
      </Notice>
    </div>
  );
}

import { Suspense, useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Section } from '#contract/place';
import { unreachable } from '#contract/errors';
import { readyPart } from '../components/ready-part';
import { connectionName } from '../state/connections';
import { UsersScreen } from '../features/users/users-screen';
import type { SignedInProps } from '../state/sessions';
import { SignedInHome } from './signed-in-home';

const ProfilesScreen = readyPart(
  async () => (await import('../features/profiles/profiles-screen')).ProfilesScreen,
);
const ModulesScreen = readyPart(
  async () => (await import('../features/modules/modules-screen')).ModulesScreen,
);
const AuditScreen = readyPart(async () => (await import('../features/audit/audit-screen')).AuditScreen);
const SessionSection = readyPart(
  async () => (await import('../features/session/session-section')).SessionSection,
);

const PARTS = [ProfilesScreen, ModulesScreen, AuditScreen, SessionSection];

/** Fetches the screens of all sections, so that each appears at once. */
export function prepareSections(): void {
  requestIdleCallback(() => void Promise.allSettled(PARTS.map(({ prepare }) => prepare())));
}

interface SectionScreenProps extends SignedInProps {
  section: Section;
}

/** The screen of a section. Its heading takes the focus when it appears, and the window's title names it. */
export function SectionScreen({ connection, session, section }: SectionScreenProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const name = connectionName(t, connection);
  const title = `${t(`sections.${section}`)} · ${name} · ${t('common.product')}`;
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  return (
    <div ref={place} style={{ display: 'contents' }}>
      <Suspense fallback={null}>
        <Screen connection={connection} session={session} section={section} />
        <HeadingFocus key={section} within={place} />
      </Suspense>
    </div>
  );
}

function Screen({ connection, session, section }: SectionScreenProps) {
  switch (section) {
    case 'users':
      return <UsersScreen connection={connection} session={session} />;
    case 'profiles':
      return <ProfilesScreen connection={connection} session={session} />;
    case 'modules':
      return <ModulesScreen connection={connection} session={session} />;
    case 'journal':
      return <AuditScreen connection={connection} session={session} />;
    case 'session':
      return connection.capabilities.people ? (
        <SessionSection connection={connection} session={session} />
      ) : (
        <SignedInHome connection={connection} session={session} />
      );
    default:
      return unreachable(section);
  }
}

/** Hands the focus to the heading of a screen that has come, unless the screen has put it somewhere itself. */
function HeadingFocus({ within }: { within: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    if (document.querySelector('[role="dialog"]')?.contains(document.activeElement)) return;
    if (within.current?.contains(document.activeElement)) return;
    const heading = within.current?.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [within]);
  return null;
}

import { CloseButton } from '@mantine/core';
import '@mantine/core/styles/CloseButton.layer.css';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedInProps } from '../../state/sessions';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { useReturnFocus } from '../../components/use-return-focus';
import { useAnswer } from '../../bridge/use-answer';
import { PersonDetails } from './person-details';
import styles from './person-drawer.module.css';
import { PersonPicture } from './person-picture';
import { usePerson } from './use-person';

interface PersonDrawerProps extends SignedInProps {
  personId: string;
  onClose: () => void;
}

/**
 * One person, beside the list, which stays in sight and in reach: clicking another name shows that one. Escape closes it;
 * what was typed and not saved is kept until it is saved or discarded.
 */
export function PersonDrawer({ connection, session, personId, onClose }: PersonDrawerProps) {
  const { t } = useTranslation();
  const content = useRef<HTMLDialogElement>(null);
  const alive = session.phase === 'signed-in';
  const { row, userName, error, asked } = usePerson(connection.id, personId, alive);
  const request = { connectionId: connection.id, personId };
  const wantsPicture = connection.capabilities.images && row?.hasImage === true;
  const picture = useAnswer('people/image', wantsPicture ? request : null, alive);
  const shown = picture.result?.ok ? picture.result.value : null;
  const gone = asked && row === null;
  useReturnFocus();
  useEscape(content, onClose);
  useEffect(() => {
    const title = content.current?.querySelector<HTMLElement>('[data-person-title]');
    title?.focus();
  }, []);

  return (
    <dialog
      ref={content}
      open
      className={styles['panel']}
      aria-label={t('people.details', { userName: userName ?? '' })}
    >
      <div className={styles['header']}>
        <PersonPicture userName={userName ?? ''} picture={shown} />
        <div className="grow min-w-0">
          <h2 className={styles['title']} tabIndex={-1} data-person-title="">
            {userName ?? t(gone ? 'people.gone' : 'common.loading')}
          </h2>
          {row && (
            <p className="break-anywhere ink-2 text-13 leading-20">
              {[row.profileName, row.administrator && t('people.administrator'), row.self && t('users.you')]
                .filter((words) => typeof words === 'string' && words !== '')
                .join(' · ')}
            </p>
          )}
        </div>
        <CloseButton aria-label={t('common.close')} onClick={onClose} />
      </div>
      <div className={styles['body']}>
        {gone && <Notice tone="plain">{t('people.goneText')}</Notice>}
        {error && error.code !== 'not-found' && (
          <Notice tone="warm">
            {t('people.maybeOld')} {errorWords(t, error, connection.local)}
          </Notice>
        )}
        {row && (
          <PersonDetails
            connection={connection}
            session={session}
            person={row}
            picture={shown}
            onPicture={picture.again}
          />
        )}
      </div>
    </dialog>
  );
}

/** Escape closes from within, and where nothing has the focus; not from a sheet above, nor an open list of choices. */
function useEscape(content: { current: HTMLElement | null }, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    function watch(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const { target } = event;
      const inside = target instanceof Node && content.current?.contains(target);
      if (inside || target === document.body) close.current();
    }
    document.addEventListener('keydown', watch);
    return () => document.removeEventListener('keydown', watch);
  }, [content]);
}

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResolvedPeople } from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';
import { useFormats } from '../../i18n/use-formats';
import { isLocal } from '../../state/connections';
import { endPaste } from './paste-store';
import styles from './paste-sheet.module.css';
import { wordsIn } from './pasted-words';
import { selectPeople } from '../../directory/selecting';

interface PasteSheetProps {
  connectionId: string;
  /** What was pasted already. */
  text: string;
}

/** Takes a list of names or ids, says who is meant and which entries name nobody, and selects the people. */
export function PasteSheet({ connectionId, text: pasted }: PasteSheetProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [text, setText] = useState(pasted);
  const [resolved, setResolved] = useState<ResolvedPeople | null>(null);
  const [error, setError] = useState<PorteroError | null>(null);
  const [busy, setBusy] = useState(false);
  const words = wordsIn(text);
  const found = resolved?.found ?? [];
  const notFound = resolved?.notFound ?? [];

  async function look() {
    setBusy(true);
    const answer = await portero.call('directory/resolve', { connectionId, words });
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    setResolved(answer.ok ? answer.value : null);
    if (answer.ok && answer.value.notFound.length === 0 && answer.value.found.length > 0) {
      select(answer.value);
    }
  }

  function select(people: ResolvedPeople) {
    selectPeople(
      connectionId,
      people.found.map(({ personId }) => personId),
    );
    endPaste();
  }

  return (
    <Sheet title={t('users.pasteTitle')} size={520} onClose={endPaste}>
      <div className={styles['sheet']}>
        <Textarea
          data-autofocus
          label={t('users.pasteLabel')}
          description={t('users.pasteHint')}
          value={text}
          rows={8}
          spellCheck={false}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setResolved(null);
          }}
        />
        <output className="flex column gap-8">
          {error && <Notice tone="danger">{errorWords(t, error, isLocal(connectionId))}</Notice>}
          {resolved && (
            <>
              <p>{t('users.pasteFound', { count: found.length, people: formats.count(found.length) })}</p>
              {notFound.length > 0 && (
                <section aria-labelledby="not-found">
                  <h3 id="not-found" className={styles['heading']}>
                    {t('users.pasteNotFound', {
                      count: notFound.length,
                      entries: formats.count(notFound.length),
                    })}
                  </h3>
                  {/* A long list scrolls, also by keys. */}
                  {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
                  <pre className={styles['missing']} tabIndex={0}>
                    {notFound.slice(0, SHOWN).join('\n')}
                    {notFound.length > SHOWN && '\n…'}
                  </pre>
                </section>
              )}
            </>
          )}
        </output>
        <div className="flex wrap justify-end gap-8">
          {notFound.length > 0 && (
            <Button onClick={() => void portero.call('clipboard/copy', { text: notFound.join('\n') })}>
              {t('users.pasteCopy')}
            </Button>
          )}
          <Button onClick={endPaste}>{t('common.cancel')}</Button>
          {resolved && found.length > 0 ? (
            <Button variant="filled" onClick={() => select(resolved)}>
              {t('users.pasteSelect', { count: found.length, people: formats.count(found.length) })}
            </Button>
          ) : (
            <Button variant="filled" loading={busy} disabled={words.length === 0} onClick={() => void look()}>
              {t('users.pasteLook', { count: words.length, entries: formats.count(words.length) })}
            </Button>
          )}
        </div>
      </div>
    </Sheet>
  );
}

/** How many entries that name nobody are listed; copying gives all of them. */
const SHOWN = 1_000;

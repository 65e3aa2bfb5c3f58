import { useEffect, useState } from 'react';
import type { Result } from '#contract/errors';
import type { JournalWindow } from '#contract/journal';
import { portero } from '../../bridge/bridge';

/** The newest entries about somebody; null until they are there. Asked again when `version` grows. */
export function useEntries(
  connectionId: string,
  personId: string,
  limit: number,
  version: number,
): Result<JournalWindow> | null {
  const [result, setResult] = useState<Result<JournalWindow> | null>(null);
  useEffect(() => {
    let wanted = true;
    async function ask(): Promise<void> {
      const answer = await portero.call('journal/window', {
        connectionId,
        subjectId: personId,
        search: '',
        actions: [],
        results: [],
        operationId: null,
        from: null,
        to: null,
        offset: 0,
        limit,
      });
      // A module can have the same number as a person.
      if (wanted) setResult(answer.ok ? { ok: true, value: onlyPeople(answer.value) } : answer);
    }
    void ask();
    return () => {
      wanted = false;
    };
    // A new version is a reason to ask again, and no part of the question.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [connectionId, personId, limit, version]);
  return result;
}

function onlyPeople(window: JournalWindow): JournalWindow {
  return { ...window, entries: window.entries.filter(({ subject }) => subject.kind === 'person') };
}

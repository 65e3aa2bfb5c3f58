import { create } from 'zustand';
import { useEffect, useState } from 'react';
import type { JournalAction, JournalFilter, JournalResult } from '#contract/journal';
import { useSessions } from '../../state/sessions';
import { portero } from '../../bridge/bridge';

/** What somebody looks for in the audit log, as they put it. */
export interface AuditView {
  search: string;
  /** Of every connection, not only of the one on screen. */
  everywhere: boolean;
  /** Null: any. */
  action: JournalAction | null;
  result: JournalResult | null;
  /** Days as `2026-11-21`, both included; empty: no limit. */
  since: string;
  until: string;
  tab: 'entries' | 'operations';
}

/** Everything that was done at the connection. */
export const WHOLE_AUDIT_LOG: AuditView = {
  search: '',
  everywhere: false,
  action: null,
  result: null,
  since: '',
  until: '',
  tab: 'entries',
};

/** What is looked for at each connection, so that it is still there when one returns. */
const useViews = create<{ views: Readonly<Record<string, AuditView>> }>(() => ({ views: {} }));

/** What is looked for at a connection. */
export function useAuditView(connectionId: string): AuditView {
  return useViews(({ views }) => views[connectionId] ?? WHOLE_AUDIT_LOG);
}

/** Changes some of it. */
export function changeAuditView(connectionId: string, patch: Partial<AuditView>): void {
  useViews.setState(({ views }) => ({
    views: { ...views, [connectionId]: { ...(views[connectionId] ?? WHOLE_AUDIT_LOG), ...patch } },
  }));
}

/** Does it leave out entries of the connection? */
export function narrowsAudit(view: AuditView): boolean {
  return (
    view.search.trim() !== '' ||
    view.action !== null ||
    view.result !== null ||
    view.since !== '' ||
    view.until !== ''
  );
}

/** The same as main understands it. Days are those of this computer's clock. */
export function auditFilter(connectionId: string, view: AuditView): JournalFilter {
  return {
    connectionId: view.everywhere ? null : connectionId,
    search: view.search.trim(),
    actions: view.action === null ? [] : [view.action],
    results: view.result === null ? [] : [view.result],
    subjectId: null,
    operationId: null,
    from: startOfDay(view.since, 0),
    to: startOfDay(view.until, 1),
  };
}

/** When a day begins, or the one `later` days after it, ms since the epoch; null for what is no day. */
export function startOfDay(day: string, later: number): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return null;
  const [year = 0, month = 0, date = 0] = parts.slice(1).map(Number);
  // By the calendar, not by adding hours: some days have 23 or 25.
  const start = new Date(year, month - 1, date + later);
  return Number.isNaN(start.getTime()) ? null : start.getTime();
}

// Whoever signs in next must not find what the last person had looked for.
useSessions.subscribe(({ sessions }, { sessions: before }) => {
  for (const [connectionId, session] of Object.entries(sessions)) {
    if (session !== before[connectionId] && session.phase === 'signed-out') {
      changeAuditView(connectionId, WHOLE_AUDIT_LOG);
    }
  }
});

/** Grows whenever entries were added. */
export function useAuditVersion(): number {
  const [version, setVersion] = useState(1);
  useEffect(() => portero.on('journal/changed', () => setVersion((before) => before + 1)), []);
  return version;
}

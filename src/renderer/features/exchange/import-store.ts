import { create } from 'zustand';
import type { Operation } from '#contract/bulk';
import { unreachable, type PorteroError } from '#contract/errors';
import type { Import, ImportKind } from '#contract/exchange';
import { portero } from '../../bridge/bridge';
import { useSessions } from '../../state/sessions';

/** How far an import has come. */
type ImportStep =
  | { name: 'choosing'; problem: PorteroError | null }
  | { name: 'reading' }
  /** The dry run was made; nothing is changed yet. */
  | { name: 'report'; report: Import; problem: PorteroError | null }
  | { name: 'starting'; report: Import }
  /** People are being made, and passwords made for them wait to be saved. */
  | { name: 'started'; report: Import; operation: Operation; saved: boolean };

interface ImportStore {
  connectionId: string | null;
  kind: ImportKind;
  step: ImportStep;
  /** Is the sheet on show? What has started goes on without it. */
  shown: boolean;
}

const AT_FIRST: ImportStore = {
  connectionId: null,
  kind: 'create',
  step: { name: 'choosing', problem: null },
  shown: false,
};

/** The import of this window; there is one at a time. */
export const useImport = create<ImportStore>(() => AT_FIRST);

/** Opens the sheet, on the import under way where there is one. */
export function openImport({ connectionId, kind }: { connectionId: string; kind: ImportKind }): void {
  const before = useImport.getState();
  const underWay = before.connectionId === connectionId && before.step.name === 'started';
  if (!underWay) closeImport();
  useImport.setState(underWay ? { shown: true } : { ...AT_FIRST, connectionId, kind, shown: true });
}

/** Takes over what the file is about. */
export function chooseKind(kind: ImportKind): void {
  useImport.setState({ kind });
}

/** Has main ask for a file and judge it, line by line. */
export async function chooseFile(): Promise<void> {
  const { connectionId, kind, step } = useImport.getState();
  if (connectionId === null) return;
  useImport.setState({ step: { name: 'reading' } });
  const answer = await portero.call('import/open', { connectionId, kind });
  if (useImport.getState().step.name !== 'reading') {
    // The sheet was closed meanwhile.
    if (answer.ok && answer.value) void portero.call('import/close', { importId: answer.value.importId });
    return;
  }
  const before = reportIn(step);
  if (!answer.ok) useImport.setState({ step: { name: 'choosing', problem: answer.error } });
  else if (answer.value) {
    useImport.setState({ step: { name: 'report', report: answer.value, problem: null } });
    if (before) void portero.call('import/close', { importId: before.importId });
  } else {
    useImport.setState({
      step: before ? { name: 'report', report: before, problem: null } : { name: 'choosing', problem: null },
    });
  }
}

/** Carries out the lines that are ready. Where no password was made, the operation's own panel shows the rest. */
export async function startImport(): Promise<void> {
  const { step } = useImport.getState();
  if (step.name !== 'report') return;
  const { report } = step;
  useImport.setState({ step: { name: 'starting', report } });
  const answer = await portero.call('import/start', { importId: report.importId });
  if (useImport.getState().step.name !== 'starting') return;
  if (!answer.ok) useImport.setState({ step: { name: 'report', report, problem: answer.error } });
  else if (report.generatedPasswords === 0) closeImport();
  else {
    useImport.setState({ step: { name: 'started', report, operation: answer.value, saved: false } });
  }
}

/** Takes over how the operation of the import goes on. */
export function receiveImportProgress(operation: Operation): void {
  useImport.setState(({ step }) =>
    step.name === 'started' && step.operation.id === operation.id ? { step: { ...step, operation } } : {},
  );
}

/** The passwords were saved. */
export function passwordsWereSaved(): void {
  useImport.setState(({ step }) => (step.name === 'started' ? { step: { ...step, saved: true } } : {}));
}

/** Puts the sheet away; what has started goes on and the passwords stay. */
export function hideImport(): void {
  useImport.setState({ shown: false });
}

/** Gives the import up: main forgets the file and the passwords that were made. What has started goes on. */
export function closeImport(): void {
  const report = reportIn(useImport.getState().step);
  useImport.setState(AT_FIRST);
  if (report) void portero.call('import/close', { importId: report.importId });
}

function reportIn(step: ImportStep): Import | null {
  switch (step.name) {
    case 'choosing':
    case 'reading':
      return null;
    case 'report':
    case 'starting':
    case 'started':
      return step.report;
    default:
      return unreachable(step);
  }
}

// Main forgets it when the person signs out, and so does the page.
useSessions.subscribe(({ sessions }) => {
  const { connectionId } = useImport.getState();
  if (connectionId !== null && sessions[connectionId]?.phase === 'signed-out') useImport.setState(AT_FIRST);
});

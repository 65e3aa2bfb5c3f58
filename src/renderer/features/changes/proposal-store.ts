import { create } from 'zustand';
import type { BulkPreview } from '#contract/bulk';
import type { PorteroError, Result } from '#contract/errors';
import { portero } from '../../bridge/bridge';
import { receiveOperation, rememberStarted } from './operations-store';

/** What somebody is about to do, and how far that has come. */
export interface Proposal {
  connectionId: string;
  /** What everyone is to be switched to; null where that differs. */
  active: boolean | null;
  /** Null while it is found out who is concerned. */
  preview: BulkPreview | null;
  /** It is being started. */
  starting: boolean;
  problem: PorteroError | null;
  /** Finds out anew who is concerned: what was found is not kept for ever. */
  ask: () => Promise<Result<BulkPreview>>;
  /** Runs once it was started. */
  afterwards: () => void;
}

/** The proposal on show; null where there is none. */
export const useProposal = create<{ proposal: Proposal | null }>(() => ({ proposal: null }));

/**
 * Finds out whom something concerns and shows it. Where `direct` says of what was found that there is nothing to be
 * shown, that is done at once instead.
 */
export async function propose(
  begin: Pick<Proposal, 'connectionId' | 'active' | 'ask' | 'afterwards'>,
  direct?: (preview: BulkPreview) => Promise<boolean>,
): Promise<void> {
  const proposal: Proposal = { ...begin, preview: null, starting: false, problem: null };
  useProposal.setState({ proposal });
  const answer = await begin.ask();
  if (useProposal.getState().proposal !== proposal) return;
  if (answer.ok && (await direct?.(answer.value))) {
    if (useProposal.getState().proposal === proposal) dropProposal();
    return;
  }
  if (useProposal.getState().proposal !== proposal) return;
  useProposal.setState({
    proposal: answer.ok ? { ...proposal, preview: answer.value } : { ...proposal, problem: answer.error },
  });
}

/** Finds out again whom the proposal on show concerns. */
export async function proposeAgain(): Promise<void> {
  const { proposal } = useProposal.getState();
  if (proposal) await propose(proposal);
}

/** Does what is proposed: exactly to those who were found. */
export async function startProposal(): Promise<void> {
  const { proposal } = useProposal.getState();
  if (!proposal?.preview || proposal.starting) return;
  const starting = { ...proposal, starting: true, problem: null };
  useProposal.setState({ proposal: starting });
  const problem = await start(proposal.preview.previewId);
  if (useProposal.getState().proposal !== starting) return;
  if (problem) useProposal.setState({ proposal: { ...proposal, problem } });
  else {
    dropProposal();
    proposal.afterwards();
  }
}

/** Starts what was previewed; answers what went wrong where it could not be started. */
export async function start(previewId: string): Promise<PorteroError | null> {
  const answer = await portero.call('bulk/start', { previewId });
  if (!answer.ok) return answer.error;
  receiveOperation(answer.value);
  rememberStarted(answer.value);
  return null;
}

/** Puts the proposal away: nothing happens. */
export function dropProposal(): void {
  useProposal.setState({ proposal: null });
}

import type { Operation } from '#contract/bulk';

/** What an operation that takes its time does to the computer around Portero's windows. */
export interface Attention {
  /** An operation began or went on. */
  progress(operation: Operation): void;
  /** It ended, or was interrupted: nothing goes out for it now. */
  ended(operation: Operation): void;
}

/** How the taskbar shows the work; null: nothing is under way. */
export type TaskbarState = { mode: 'normal' | 'paused'; share: number } | { mode: 'indeterminate' } | null;

/** The desktop, as far as attention needs it. */
export interface Desktop {
  showProgress(state: TaskbarState): void;
  /** Keeps the computer from going to sleep on its own, or lets it again. */
  keepAwake(awake: boolean): void;
  /** Does the person look at a window of ours? */
  focused(): boolean;
  /** Tells the person, who looks elsewhere, that an operation ended. */
  announce(operation: Operation): void;
}

/** What ended sooner is not announced, ms: whoever started it has not looked away for long. */
export const ANNOUNCE_AFTER_MS = 10_000;

/** Sums up all operations under way and passes what follows on to the desktop, each only when it changes. */
export class OperationAttention implements Attention {
  readonly #desktop: Desktop;
  readonly #underWay = new Map<string, Operation>();
  #shown = 'null';
  #awake = false;

  constructor(desktop: Desktop) {
    this.#desktop = desktop;
  }

  progress(operation: Operation): void {
    if (isUnderWay(operation)) this.#underWay.set(operation.id, operation);
    else this.#underWay.delete(operation.id);
    this.#show();
  }

  ended(operation: Operation): void {
    this.#underWay.delete(operation.id);
    this.#show();
    const tookMs = (operation.endedAt ?? operation.startedAt) - operation.startedAt;
    if (tookMs > ANNOUNCE_AFTER_MS && !this.#desktop.focused()) this.#desktop.announce(operation);
  }

  /** A window was opened: it has not been told yet. */
  showAgain(): void {
    this.#desktop.showProgress(taskbarState([...this.#underWay.values()]));
  }

  #show(): void {
    const operations = [...this.#underWay.values()];
    const state = taskbarState(operations);
    const shown = JSON.stringify(state);
    if (shown !== this.#shown) this.#desktop.showProgress(state);
    this.#shown = shown;
    // One that is paused waits for the person, and the computer may sleep meanwhile.
    const awake = operations.some(({ state }) => state === 'running' || state === 'held-up');
    if (awake !== this.#awake) this.#desktop.keepAwake(awake);
    this.#awake = awake;
  }
}

function isUnderWay({ state }: Operation): boolean {
  return state === 'running' || state === 'held-up' || state === 'paused';
}

/** All of them as one bar: by rows, in whole percents, because more cannot be seen. */
export function taskbarState(operations: readonly Operation[]): TaskbarState {
  if (operations.length === 0) return null;
  const moving = operations.some(({ state }) => state === 'running');
  if (!moving && operations.some(({ state }) => state === 'held-up')) return { mode: 'indeterminate' };
  const total = operations.reduce((sum, operation) => sum + operation.total, 0);
  const open = operations.reduce((sum, { counts }) => sum + counts.waiting + counts.sending, 0);
  const share = total === 0 ? 0 : Math.floor((100 * (total - open)) / total) / 100;
  return { mode: moving ? 'normal' : 'paused', share };
}

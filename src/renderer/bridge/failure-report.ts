import type { PageFailure } from '#contract/page-failure';
import { portero } from './bridge';

/** As much as main takes of each (`#contract/page-failure`). */
const MAX_MESSAGE = 300;
const MAX_FRAMES = 20;

/** A position in one of the page's own files, as the engine writes it; what Vite adds to a name is left out. */
const POSITION = /app:\/\/portero\/([\w./-]+)(?:\?[^:\s]*)?:(\d+):(\d+)/g;

/**
 * What the log may know of something that was thrown. `componentStack` is React's: where the screen was being drawn, which
 * the error's own stack does not reach when React itself complains.
 */
export function failureOf(where: PageFailure['where'], reason: unknown, componentStack = ''): PageFailure {
  // Whatever else can be thrown says nothing that the log may have.
  if (!(reason instanceof Error)) return { where, kind: typeof reason, message: '', frames: [] };
  const stacks = `${reason.stack ?? ''}\n${componentStack}`;
  const frames = Array.from(stacks.matchAll(POSITION), ([, file = '', line, column]) => ({
    file,
    line: Number(line),
    column: Number(column),
  }));
  return {
    where,
    kind: /^[A-Za-z]{1,40}$/.test(reason.name) ? reason.name : 'Error',
    message: reason.message.slice(0, MAX_MESSAGE),
    frames: frames.slice(0, MAX_FRAMES),
  };
}

/** Has main write to the log what went wrong; resolves to what the log says, for the person to copy. */
export async function reportFailure(...failure: Parameters<typeof failureOf>): Promise<string> {
  const answer = await portero.call('app/report-failure', failureOf(...failure));
  return answer.ok ? answer.value : '';
}

/** From now on, what nobody caught in this page reaches the log. */
export function reportUncaught(): void {
  window.addEventListener('error', ({ error }) => void reportFailure('uncaught', error));
  window.addEventListener('unhandledrejection', ({ reason }) => void reportFailure('rejection', reason));
}

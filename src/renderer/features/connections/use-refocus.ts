import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Connection } from '#contract/connection';

/** Where the focus goes once the list was drawn anew: to one's options, or to who took the place of one that went. */
type Refocus = { optionsOf: string } | { gone: string; place: number };

/** Gives the focus to the button of a connection's options. */
export function focusOptions(list: HTMLElement | null, id: string): void {
  list?.querySelector<HTMLElement>(`[data-connection="${CSS.escape(id)}"] [data-options]`)?.focus();
}

/**
 * Keeps the focus in a list of connections whose items move and go. Answers the function by which to say where it is
 * to be after the next change; `onEmpty` takes it where nothing is left.
 */
export function useRefocus(
  list: RefObject<HTMLElement | null>,
  connections: readonly Connection[] | null,
  onEmpty: () => void,
): (wanted: Refocus) => void {
  const wanted = useRef<Refocus | null>(null);
  useLayoutEffect(() => {
    const now = wanted.current;
    if (!now || ('gone' in now && connections?.some(({ id }) => id === now.gone))) return;
    wanted.current = null;
    if ('optionsOf' in now) {
      focusOptions(list.current, now.optionsOf);
      return;
    }
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-connection] > button') ?? [])];
    const next = items[now.place] ?? items.at(-1);
    if (next) next.focus();
    else onEmpty();
  }, [list, connections, onEmpty]);
  return useCallback((next) => {
    wanted.current = next;
  }, []);
}

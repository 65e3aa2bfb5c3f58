import { createElement, use, type ComponentType } from 'react';

/** A part of the page that is fetched when it is first wanted, or before. */
type ReadyPart<P> = ComponentType<P> & {
  /** Fetches it, so that it can be drawn at once later. */
  prepare: () => Promise<unknown>;
};

/**
 * A part that is fetched when it is wanted; until then what is drawn suspends. Unlike React's `lazy`, one that was prepared
 * is drawn in the same moment: `lazy` suspends once all the same, and React then holds the screen back for 300 ms, which it
 * keeps between two states of a boundary. One that could not be fetched is fetched anew the next time.
 */
export function readyPart<P extends object>(load: () => Promise<ComponentType<P>>): ReadyPart<P> {
  let part: ComponentType<P> | undefined;
  let loading: Promise<ComponentType<P>> | undefined;
  const fetchPart = async (): Promise<ComponentType<P>> => {
    try {
      return (part = await load());
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  const prepare = (): Promise<ComponentType<P>> => (loading ??= fetchPart());
  function Ready(props: P) {
    return createElement(part ?? use(prepare()), props);
  }
  return Object.assign(Ready, { prepare });
}

import { useEffect } from 'react';
import type { Section } from '#contract/place';

/**
 * Says on the document that a screen is usable, for those who measure and test; takes it back when the screen goes.
 * Give `null` while the screen is not usable yet.
 */
export function useReady(screen: 'welcome' | 'sign-in' | Section | null): void {
  useEffect(() => {
    if (screen === null) return undefined;
    document.documentElement.dataset['porteroReady'] = screen;
    performance.mark('portero-ready');
    return () => {
      delete document.documentElement.dataset['porteroReady'];
    };
  }, [screen]);
}

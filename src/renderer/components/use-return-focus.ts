import { useEffect, useState } from 'react';

/** Hands the focus back to who had it, for what goes by being unmounted and cannot do so otherwise. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => (before instanceof HTMLElement && before.isConnected ? before.focus() : undefined),
    [before],
  );
}

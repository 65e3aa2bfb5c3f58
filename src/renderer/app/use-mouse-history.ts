import { useEffect } from 'react';
import { goThroughHistory } from '../navigation/navigation';

/** The side buttons of a mouse, as the DOM numbers them. */
const BACK = 3;
const FORWARD = 4;

/** Lets the side buttons of the mouse go back and forward, as they do in a browser; not past a dialog. */
export function useMouseHistory(): void {
  useEffect(() => {
    function onMouseUp(event: MouseEvent): void {
      if (event.button !== BACK && event.button !== FORWARD) return;
      event.preventDefault();
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      void goThroughHistory(event.button === BACK ? -1 : 1);
    }
    window.addEventListener('mouseup', onMouseUp);
    return () => window.removeEventListener('mouseup', onMouseUp);
  }, []);
}

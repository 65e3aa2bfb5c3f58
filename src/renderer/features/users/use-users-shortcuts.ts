import { useEffect, type RefObject } from 'react';
import { undoLastSwitch } from './switch-person';

/** Ctrl/Cmd+F and `/` go to the search; Ctrl/Cmd+Z takes back the last switch, except while something is typed. */
export function useUsersShortcuts(
  connectionId: string,
  search: RefObject<HTMLInputElement | null>,
  enabled: boolean,
): void {
  useEffect(() => {
    if (!enabled) return undefined;
    function onKeyDown(event: KeyboardEvent) {
      // A dialog over the screen has its own keys.
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
      const typing = event.target instanceof HTMLElement && isTextField(event.target);
      const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const key = event.key.toLowerCase();
      // Some keyboards have the slash on Shift: what counts is the character.
      if ((command && key === 'f') || (key === '/' && !event.ctrlKey && !event.metaKey && !typing)) {
        event.preventDefault();
        search.current?.focus();
        search.current?.select();
      } else if (command && key === 'z' && !typing) {
        event.preventDefault();
        void undoLastSwitch(connectionId);
      }
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [connectionId, search, enabled]);
}

function isTextField(element: HTMLElement): boolean {
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(element.type);
}

import { useEffect } from 'react';
import { commandsNow } from './commands';
import { leavesTextAlone, strokeOf, onMac } from './key-strokes';
import { matchStroke, type BegunSequence } from './shortcut-matching';

/** What has keys of its own, so that ours must keep away. */
const OWN_KEYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** A dialog over the screen: nothing below it may be worked on, wherever the focus is. */
const MODAL = '[role="dialog"][aria-modal="true"]';

/**
 * The one place where keys become commands. A key that somebody nearer took (`preventDefault`) is left alone; inside
 * dialogs and menus only the commands that belong there are heard, and while something is typed only keys that no text
 * field wants.
 */
export function useShortcuts(): void {
  useEffect(() => {
    let begun: BegunSequence | null = null;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const stroke = strokeOf(
        {
          key: event.key,
          code: event.code,
          ctrlKey: event.ctrlKey,
          metaKey: event.metaKey,
          altKey: event.altKey,
          shiftKey: event.shiftKey,
          altGraph: event.getModifierState('AltGraph'),
        },
        onMac(),
      );
      if (stroke === null) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (isTextField(target) && !leavesTextAlone(stroke)) {
        begun = null;
        return;
      }
      const inDialog = target.closest(OWN_KEYS) !== null || document.querySelector(MODAL) !== null;
      const heard = commandsNow().filter((command) => (command.inDialog ?? false) === inDialog);
      const match = matchStroke(heard, stroke, begun, event.timeStamp);
      begun = match.begun;
      if (!match.found && !match.begun) return;
      event.preventDefault();
      match.found?.run();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTextField(element: Element): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  const other = ['checkbox', 'radio', 'button', 'range', 'submit', 'file'];
  return element instanceof HTMLInputElement && !other.includes(element.type);
}

import { app, BrowserWindow, Notification, powerSaveBlocker } from 'electron';
import type { Operation } from '#contract/bulk';
import type { Desktop, TaskbarState } from './attention';
import type { Windows } from './windows';

/** What a notification says. */
type Words = (operation: Operation) => { title: string; body: string };

/** The desktop that Electron reaches: taskbar, notifications, sleep. Where one of them is missing, that part is silent. */
export function electronDesktop(windows: Windows, wordsFor: Words): Desktop {
  let blocker: number | undefined;
  // Kept until it was dealt with: a notification that is collected hears no click.
  const shown = new Set<Notification>();

  return {
    showProgress: (state) => {
      for (const window of BrowserWindow.getAllWindows()) showIn(window, state);
    },
    keepAwake: (awake) => {
      if (blocker !== undefined) powerSaveBlocker.stop(blocker);
      blocker = awake ? powerSaveBlocker.start('prevent-app-suspension') : undefined;
    },
    focused: () => windows.focused(),
    announce: (operation) => {
      const window = windows.inFront();
      if (window) flash(window);
      if (!Notification.isSupported()) return;
      const notification = new Notification(wordsFor(operation));
      shown.add(notification);
      notification.on('click', () => {
        shown.delete(notification);
        windows.bringToFront();
      });
      notification.on('close', () => shown.delete(notification));
      notification.on('failed', () => shown.delete(notification));
      notification.show();
    },
  };
}

function showIn(window: BrowserWindow, state: TaskbarState): void {
  if (state === null) window.setProgressBar(-1);
  // Beyond 1 the bar only moves.
  else if (state.mode === 'indeterminate') window.setProgressBar(2, { mode: 'indeterminate' });
  else window.setProgressBar(state.share, { mode: state.mode });
}

/** The taskbar asks for a look, until the window gets it; on macOS the dock does. */
function flash(window: BrowserWindow): void {
  if (process.platform === 'darwin') {
    app.dock?.bounce('informational');
    return;
  }
  window.flashFrame(true);
  window.once('focus', () => window.flashFrame(false));
}

/** The sheet of shortcuts, and what keys are called. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  lead: 'Keys without {{mod}} are ignored while you type.',
  table: 'In the list',
  thenKey: 'then',
  or: 'or',
  keys: {
    Shift: 'Shift',
    Space: 'Space',
    Enter: 'Enter',
    Home: 'Home',
    End: 'End',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    Delete: 'Del',
    Backspace: 'Backspace',
    ContextMenu: 'Menu',
  },
} as const;

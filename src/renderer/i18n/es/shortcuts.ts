import type { Dictionary } from '../dictionary';

/** The sheet of shortcuts, and what keys are called. */
export const shortcuts: Dictionary['shortcuts'] = {
  title: 'Atajos de teclado',
  lead: 'Las teclas sin {{mod}} se ignoran mientras escribe.',
  table: 'En la lista',
  thenKey: 'luego',
  or: 'o',
  keys: {
    Shift: 'Mayús',
    Space: 'Espacio',
    Enter: 'Intro',
    Home: 'Inicio',
    End: 'Fin',
    PageUp: 'Re Pág',
    PageDown: 'Av Pág',
    Delete: 'Supr',
    Backspace: 'Retroceso',
    ContextMenu: 'Menú',
  },
};

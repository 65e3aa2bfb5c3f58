import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { StartInfo } from '#contract/settings';

const words = {
  en: {
    file: 'File',
    newWindow: 'New window',
    close: 'Close window',
    edit: 'Edit',
    view: 'View',
    actual: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    full: 'Full screen',
  },
  es: {
    file: 'Archivo',
    newWindow: 'Nueva ventana',
    close: 'Cerrar ventana',
    edit: 'Editar',
    view: 'Ver',
    actual: 'Tamaño real',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    full: 'Pantalla completa',
  },
} as const;

/**
 * The menu, for its shortcuts: windows, copy and paste on macOS, zoom and full screen everywhere. Elsewhere than on
 * macOS its bar stays hidden until Alt is pressed; nothing is in it that cannot be reached without.
 */
export function setMenu(language: StartInfo['language'], newWindow: () => void): void {
  const { file, newWindow: another, close, edit, view, actual, zoomIn, zoomOut, full } = words[language];
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: file,
      submenu: [
        { label: another, accelerator: 'CommandOrControl+Shift+N', click: newWindow },
        { role: 'close', label: close },
      ],
    },
    { role: 'editMenu', label: edit },
    {
      label: view,
      submenu: [
        { role: 'resetZoom', label: actual },
        { role: 'zoomIn', label: zoomIn },
        // The same key without Shift, as most keyboards have it.
        { role: 'zoomIn', label: zoomIn, accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomOut', label: zoomOut },
        { type: 'separator' },
        { role: 'togglefullscreen', label: full },
      ],
    },
    ...(process.platform === 'darwin' ? [{ role: 'windowMenu' } as const] : []),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

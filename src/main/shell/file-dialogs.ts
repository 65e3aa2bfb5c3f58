import { join } from 'node:path';
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import type { StartInfo } from '#contract/settings';
import type { FileDialogs } from '../exchange/file-dialogs';
import { suggestedName } from '../exchange/file-names';

const words = {
  en: {
    users: 'users',
    journal: 'audit-log',
    results: 'results',
    export: 'Export',
    import: 'Import',
    csv: 'Comma-separated values (CSV)',
    json: 'JSON',
    all: 'All files',
  },
  es: {
    users: 'usuarios',
    journal: 'registro-de-auditoria',
    results: 'resultados',
    export: 'Exportar',
    import: 'Importar',
    csv: 'Valores separados por comas (CSV)',
    json: 'JSON',
    all: 'Todos los archivos',
  },
} as const;

/** The operating system's own dialogs, in front of the window that asks. */
export function systemDialogs(language: () => StartInfo['language']): FileDialogs {
  return {
    async save(page, { connectionName, topic, format }) {
      const said = words[language()];
      const name = suggestedName(connectionName, said[topic], new Date(), format);
      const { canceled, filePath } = await dialog.showSaveDialog(windowOf(page), {
        title: said.export,
        defaultPath: join(app.getPath('documents'), name),
        filters: [{ name: said[format], extensions: [format] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? undefined : filePath;
    },
    async open(page) {
      const said = words[language()];
      const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(page), {
        title: said.import,
        filters: [
          { name: said.csv, extensions: ['csv', 'txt', 'tsv'] },
          { name: said.all, extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
      return canceled ? undefined : filePaths[0];
    },
  };
}

/** The window of a page. Those that may ask have one. */
function windowOf(page: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(page);
  if (!window) throw new Error('a page without a window asked for a file');
  return window;
}

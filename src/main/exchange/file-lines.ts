import { setImmediate as nextTurn } from 'node:timers/promises';
import Papa from 'papaparse';
import { unescapeFormulas } from './formula-escaping';

/** One line of a file of comma-separated values; one with line breaks within quotes is one line. */
export interface FileLine {
  /** Its number in the file, from 1. */
  line: number;
  /** As they stand there; {@link asWritten} says what was meant. */
  cells: string[];
  /** A quote in it is never closed: what follows it is not to be trusted. */
  unclosed: boolean;
}

/** So much text is read between two turns of the event loop, characters. */
const STRIDE = 512_000;

/**
 * Reads the lines of a file; empty ones are passed over. Comma, semicolon or tab between cells is found out. Resolves to
 * undefined beyond `most` lines.
 */
export function readLines(text: string, most: number): Promise<FileLine[] | undefined> {
  const regular = text.replace(/^\u{FEFF}/u, '').replaceAll(/\r\n?/g, '\n');
  const lines: FileLine[] = [];
  let at = 1;
  return new Promise((resolve) => {
    // Typed by hand: the declarations know chunks for files only, and text comes in chunks as well.
    const config: Papa.ParseLocalConfig<string[]> & { worker: false; download: false } = {
      newline: '\n',
      worker: false,
      download: false,
      delimiter: delimiterOf(regular),
      chunkSize: STRIDE,
      chunk: ({ data, errors }, parser) => {
        const unclosed = errors.some(({ code }) => code === 'MissingQuotes') ? data.length - 1 : -1;
        for (const [index, cells] of data.entries()) {
          if (cells.some((cell) => cell.trim() !== '')) {
            lines.push({ line: at, cells, unclosed: index === unclosed });
          }
          at += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        }
        if (lines.length > most) {
          parser.abort();
          return;
        }
        parser.pause();
        void nextTurn().then(() => parser.resume());
      },
      complete: () => resolve(lines.length > most ? undefined : lines),
    };
    Papa.parse<string[]>(regular, config);
  });
}

/** What stands most often between the cells of the first line that is not empty; a comma where nothing does. */
function delimiterOf(text: string): string {
  const first = /[^\n]+/.exec(text)?.[0] ?? '';
  const bare = first.replaceAll(/"[^"]*"?/g, '');
  const count = (delimiter: string): number => bare.split(delimiter).length;
  return [';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best), ',');
}

/** A cell as it was before an export made it safe, and without the space that people leave around words. */
export function asWritten(cell: string): string {
  return unescapeFormulas(cell).trim();
}

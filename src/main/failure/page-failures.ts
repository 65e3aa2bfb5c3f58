import type { PageFailure } from '#contract/page-failure';

/** So many failures a minute are written, whatever the page does. */
const MAX_A_MINUTE = 20;
const MINUTE_MS = 60_000;

/** What the engine says of itself, and React of its own defects. None of it can name anybody. */
const ENGINE_WORDS = [
  /^Cannot (?:read|set) properties of (?:undefined|null)/,
  /\bis not (?:a function|a constructor|defined|iterable)\b/,
  /\bbefore initialization$/,
  /^Maximum call stack size exceeded/,
  /^Invalid (?:time value|array length|string length)/,
  /^Assignment to constant variable/,
  /^Minified React error #\d{1,4}\b/,
  /^Failed to fetch dynamically imported module/,
  /^ResizeObserver loop/,
];

/** As much of an error's message as the engine itself says; empty where it may be about somebody. */
export function engineWords(message: string): string {
  for (const words of ENGINE_WORDS) {
    const [found] = words.exec(message) ?? [];
    if (found !== undefined) return found;
  }
  return '';
}

interface PageFailuresParts {
  write: (line: string) => void;
  /** Built positions as positions in our sources. */
  withSources: (text: string) => string;
  now: () => number;
}

/** Writes to the log what went wrong in pages: bounded in number, and without a word that may be about somebody. */
export class PageFailures {
  readonly #parts: PageFailuresParts;
  #since = -Infinity;
  #written = 0;

  constructor(parts: PageFailuresParts) {
    this.#parts = parts;
  }

  /** Writes a failure, and answers what was written, for the person to copy; empty where there were too many. */
  report({ where, kind, message, frames }: PageFailure): string {
    const { write, withSources, now } = this.#parts;
    if (now() - this.#since >= MINUTE_MS) {
      this.#since = now();
      this.#written = 0;
    }
    this.#written += 1;
    if (this.#written === MAX_A_MINUTE + 1) write('page: more failures within a minute are left out');
    if (this.#written > MAX_A_MINUTE) return '';
    const words = engineWords(message);
    const places = frames.map(({ file, line, column }) => `\n    at app://portero/${file}:${line}:${column}`);
    const text = withSources(`page: ${where}: ${kind}${words && `: ${words}`}${places.join('')}`);
    write(text);
    return text;
  }
}

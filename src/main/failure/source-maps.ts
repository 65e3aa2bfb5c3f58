import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';

/** A position in a built file, as stacks of main, preload and page write it. */
const POSITION =
  /(?:app:\/\/portero|[^\s()]*?[\\/]out[\\/](main|preload))[\\/]((?:[\w-]+[./\\])+c?js):(\d+):(\d+)/g;

/**
 * The same text with positions in built files (below `built`) as positions in our sources, where the source map beside
 * the file knows them. Maps are read when something went wrong and not before: the start pays nothing for them.
 */
export function withSources(text: string, built: string): string {
  const maps = new Map<string, SourceMap | undefined>();
  return text.replace(POSITION, (position, folder: string | undefined, file: string, line, column) => {
    const path = join(built, folder ?? 'renderer', `${file}.map`);
    if (!maps.has(path)) maps.set(path, readMap(path));
    const found = maps.get(path)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!found || !('originalSource' in found) || !found.originalSource) return position;
    const source = found.originalSource.replace(/^(?:\.\.\/)+/, '');
    return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });
}

function readMap(path: string): SourceMap | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return new SourceMap(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // A log line is written whatever stands there.
    return undefined;
  }
}

import { IMPORT_VERDICTS, type ImportLine, type ImportVerdict } from '#contract/exchange';
import { asWritten, type FileLine } from './file-lines';
import type { Field, Headed } from './headings';

/** A line of an import with what the dry run says of it, and what is to be done for it where it is ready. */
export interface JudgedLine<Work> extends ImportLine {
  work: Work | null;
}

/** What a line has in a field; empty where it has nothing there. A password is taken as it stands. */
export function cellOf({ places }: Headed, { cells }: FileLine, field: Field): string {
  const at = places.get(field);
  const cell = at === undefined ? '' : (cells[at] ?? '');
  return field === 'password' ? cell : asWritten(cell);
}

/** What is wrong with a line whatever it is about. */
export function shapeProblems({ width }: Headed, line: FileLine): ImportLine['problems'] {
  const extra = line.cells.slice(width).some((cell) => cell.trim() !== '');
  return [
    ...(line.unclosed ? (['unclosed-quote'] as const) : []),
    ...(extra ? (['too-many-cells'] as const) : []),
  ];
}

/** How many lines have each verdict. */
export function countVerdicts(lines: readonly ImportLine[]): Record<ImportVerdict, number> {
  const counts = Object.fromEntries(IMPORT_VERDICTS.map((verdict) => [verdict, 0])) as Record<
    ImportVerdict,
    number
  >;
  for (const { verdict } of lines) counts[verdict] += 1;
  return counts;
}

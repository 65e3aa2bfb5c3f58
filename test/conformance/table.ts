import { z } from 'zod';

/** What became of one side of a statement: `holds`, `FAILS`, `-`, or why it was not checked. */
export const rowSchema = z.object({
  id: z.string(),
  says: z.string(),
  server: z.string(),
  client: z.string(),
  contradiction: z.object({ against: z.string(), decision: z.string() }).optional(),
});
export type Row = z.infer<typeof rowSchema>;

/** What the tests hand to whoever prints. */
export const tableSchema = z.object({ about: z.string(), rows: z.array(rowSchema) });
export type Table = z.infer<typeof tableSchema>;

export const HOLDS = 'holds';
export const FAILS = 'FAILS';
const NOT_APPLICABLE = '-';

const SIDES = ['server', 'client'] as const;

/** The table, the contradictions with their decisions, and the totals, `width` characters wide. */
export function formatTable({ about, rows }: Table, width: number): string {
  const [server, client] = SIDES.map((side) => Math.max(side.length, ...rows.map((row) => row[side].length)));
  const idWidth = Math.max(2, ...rows.map(({ id }) => id.length));
  const textWidth = Math.max(20, width - idWidth - (server ?? 0) - (client ?? 0) - 6);
  const line = (id: string, says: string, ...sides: string[]): string =>
    [
      id.padEnd(idWidth),
      cut(says, textWidth).padEnd(textWidth),
      (sides[0] ?? '').padEnd(server ?? 0),
      sides[1] ?? '',
    ]
      .join('  ')
      .trimEnd();
  return [
    `Conformance with the documents: ${about}`,
    '',
    line('id', 'what the document says', 'server', 'client'),
    '-'.repeat(Math.min(width, 2000)),
    ...rows.map((row) => line(row.id, row.says, row.server, row.client)),
    '',
    ...contradictions(rows),
    ...SIDES.map((side) => totals(side, rows)),
    '',
  ].join('\n');
}

function contradictions(rows: readonly Row[]): string[] {
  const lines = rows.flatMap(({ id, says, contradiction }) =>
    contradiction
      ? [`${id}  ${says}`, `  but     ${contradiction.against}`, `  decided ${contradiction.decision}`]
      : [],
  );
  return lines.length === 0 ? [] : ['Contradictions and what was decided', '', ...lines, ''];
}

function totals(side: (typeof SIDES)[number], rows: readonly Row[]): string {
  const count = (word: string) => rows.filter((row) => row[side] === word).length;
  const [hold, fail, none] = [count(HOLDS), count(FAILS), count(NOT_APPLICABLE)];
  const unchecked = rows.length - hold - fail - none;
  const rest = unchecked === 0 ? '' : `, ${unchecked} not checked here`;
  return `${side}: ${hold} hold, ${fail} fail, ${none} do not apply${rest} (of ${rows.length} statements)`;
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}

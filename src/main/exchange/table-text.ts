import Papa from 'papaparse';
import { escapeFormulas } from './formula-escaping';
import { cellText, type Column } from './table';

/** So many rows become text at a time, so that a long file neither fills memory nor holds anybody up. */
const BATCH_ROWS = 500;

/** How a file is written. */
export type TableFormat = { kind: 'json' } | { kind: 'csv'; delimiter: ',' | ';' };

/** Rows as they come from whoever has them. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

/** The text of a file, piece by piece. `counted` hears how many rows went into it. */
export async function* tableText<Row>(
  rows: Rows<Row>,
  columns: readonly Column<Row>[],
  format: TableFormat,
  counted: (rows: number) => void,
): AsyncGenerator<string> {
  const text = format.kind === 'csv' ? csv(columns, format.delimiter) : json(columns);
  yield text.head;
  let sum = 0;
  for await (const batch of inBatches(rows)) {
    yield text.batch(batch, sum === 0);
    sum += batch.length;
  }
  yield text.tail;
  counted(sum);
}

interface Writer<Row> {
  head: string;
  batch(rows: Row[], first: boolean): string;
  tail: string;
}

/** Comma-separated values as Excel reads them: byte order mark, CRLF, every cell in quotes, nothing that is a formula. */
function csv<Row>(columns: readonly Column<Row>[], delimiter: string): Writer<Row> {
  const lines = (cells: string[][]): string =>
    `${Papa.unparse(cells, { delimiter, newline: '\r\n', quotes: true, header: false })}\r\n`;
  return {
    head: `\u{FEFF}${lines([columns.map(({ key }) => key)])}`,
    batch: (rows) => lines(rows.map((row) => columns.map((column) => escapeFormulas(cellText(column, row))))),
    tail: '',
  };
}

function json<Row>(columns: readonly Column<Row>[]): Writer<Row> {
  const object = (row: Row): string =>
    JSON.stringify(Object.fromEntries(columns.map((column) => [column.key, column.value(row)])));
  return {
    head: '[',
    batch: (rows, first) => `${first ? '' : ','}\n${rows.map(object).join(',\n')}`,
    tail: '\n]\n',
  };
}

async function* inBatches<Row>(rows: Rows<Row>): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

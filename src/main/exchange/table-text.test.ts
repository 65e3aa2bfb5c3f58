import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORT_COLUMNS } from '#contract/exchange';
import { somePerson } from '../testing/some-person';
import { readLines } from './file-lines';
import { unescapeFormulas } from './formula-escaping';
import { peopleColumns } from './people-columns';
import type { Column } from './table';
import { tableText, type Rows, type TableFormat } from './table-text';

const csv = { kind: 'csv', delimiter: ',' } as const;

async function written<Row>(
  rows: Rows<Row>,
  columns: readonly Column<Row>[],
  format: TableFormat,
): Promise<{ text: string; rows: number }> {
  let text = '';
  let sum = 0;
  for await (const piece of tableText(rows, columns, format, (count) => (sum = count))) text += piece;
  return { text, rows: sum };
}

const people = [
  somePerson({ id: '1', userName: '=ana', profileName: 'Operación', active: true }),
  somePerson({ id: '2', userName: 'O"Neil', profileId: '9', active: false }),
  somePerson({
    id: '3',
    active: null,
    accessRights: [
      { area: 'server', level: 'read' },
      { area: 'viewer', level: 'none' },
    ],
  }),
];
const columns = peopleColumns(EXPORT_COLUMNS, new Set(['9']));

describe('a file of people', () => {
  it('is what Excel reads: marked as UTF-8, CRLF, every cell quoted, no formula', async () => {
    const { text, rows } = await written(people, columns, csv);
    expect(rows).toBe(3);
    expect(text).toBe(
      [
        '\u{FEFF}"id","userName","profileId","profileName","administrator","active","accessRights"',
        `"1","'=ana","2","Operación","no","yes",""`,
        '"2","O""Neil","9","Operador","yes","no",""',
        '"3","ana","2","Operador","no","","server=read; viewer=none"',
        '',
      ].join('\r\n'),
    );
  });

  it('has the columns that were asked for, in their order', async () => {
    const { text } = await written(people, peopleColumns(['active', 'id'], undefined), {
      kind: 'csv',
      delimiter: ';',
    });
    expect(text.split('\r\n').slice(0, 2)).toEqual(['\u{FEFF}"active";"id"', '"yes";"1"']);
  });

  it('is true to type as JSON, and says nothing of administrators where nobody knows', async () => {
    const { text } = await written(people, peopleColumns(EXPORT_COLUMNS, undefined), { kind: 'json' });
    expect(JSON.parse(text)).toMatchObject([
      { id: '1', userName: '=ana', administrator: null, active: true, accessRights: null },
      { id: '2', active: false },
      { id: '3', active: null, accessRights: people[2]?.accessRights },
    ]);
  });

  it.each([0, 1, 500, 1001])('is whole with %i people', async (count) => {
    const many = Array.from({ length: count }, (_, at) => somePerson({ id: `${at}` }));
    const json = await written(many, columns, { kind: 'json' });
    expect(JSON.parse(json.text)).toHaveLength(count);
    const lines = await readLines((await written(many, columns, csv)).text, 2000);
    expect(lines?.slice(1).map(({ cells }) => cells[0])).toEqual(many.map(({ id }) => id));
  });

  it('comes back as it was, whatever people are called', async () => {
    const name = fc.oneof(
      fc.string({ unit: fc.constantFrom('"', "'", '=', ',', ';', '\t', '-', 'ñ', ' ', 'a') }),
      fc.string({ unit: 'grapheme' }),
    );
    // Line breaks come back as line feeds: no system lets a user name have any.
    const plain = name.filter((text) => text.trim() !== '' && !/[\r\n\0\u{FEFF}]/u.test(text));
    await fc.assert(
      fc.asyncProperty(
        fc.array(plain, { minLength: 1 }),
        fc.constantFrom(',' as const, ';' as const),
        async (names, delimiter) => {
          const rows = names.map((userName) => somePerson({ userName }));
          const { text } = await written(rows, peopleColumns(['userName', 'id'], undefined), {
            kind: 'csv',
            delimiter,
          });
          const lines = await readLines(text, 1000);
          expect(lines?.slice(1).map(({ cells }) => unescapeFormulas(cells[0] ?? ''))).toEqual(names);
        },
      ),
    );
  });
});

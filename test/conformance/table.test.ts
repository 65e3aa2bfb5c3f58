import { expect, test } from 'vitest';
import { formatTable, type Row } from './table';

const row = (id: string, server: string, client: string, more: Partial<Row> = {}): Row => ({
  id,
  says: `What ${id} says, at some length so that it has to be cut`,
  server,
  client,
  ...more,
});

const rows = [
  row('000-01', 'holds', 'FAILS'),
  row('000-02', '-', 'holds'),
  row('000-03', 'needs the local server', 'not run', {
    contradiction: { against: 'Another page says no.', decision: 'Yes.' },
  }),
];
const text = formatTable({ about: 'somewhere', rows }, 80);
const lines = text.split('\n');

test('every row has its id, its words cut to the width, and both sides', () => {
  expect(lines.find((line) => line.startsWith('000-01'))).toMatch(
    /^000-01 {2}What 000-01.*… {2}holds +FAILS$/,
  );
  expect(lines.find((line) => line.startsWith('000-02'))).toMatch(/… {2}- +holds$/);
  const [first, second] = lines.filter((line) => line.startsWith('000-0'));
  expect(first?.indexOf('FAILS')).toBe(second?.indexOf('holds'));
  for (const line of lines.filter((each) => /^\d{3}-\d\d {2}What.*…/.test(each))) {
    expect(line.length).toBeLessThanOrEqual(80);
  }
});

test('contradictions are told in full with their decisions', () => {
  expect(text).toContain(rows[2]?.says);
  expect(text).toContain('but     Another page says no.\n  decided Yes.');
});

test('the totals count what holds, fails and does not apply, and what was not checked apart', () => {
  expect(text).toContain('server: 1 hold, 0 fail, 1 do not apply, 1 not checked here (of 3 statements)');
  expect(text).toContain('client: 1 hold, 1 fail, 0 do not apply, 1 not checked here (of 3 statements)');
});

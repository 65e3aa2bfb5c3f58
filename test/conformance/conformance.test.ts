import { describe, expect, test } from 'vitest';
import { startTestServer } from '../../src/server/testing/test-server';
import type { Statement } from './statement';
import { seed000 } from './statements/web-corporativa/seed-000';
import { seed001 } from './statements/web-corporativa/seed-001';
import { seed002 } from './statements/web-corporativa/seed-002';

/** Every system's statements by document. A new document is a new line here. */
const DOCUMENTS: Readonly<Record<string, readonly Statement[]>> = {
  '000': seed000,
  '001': seed001,
  '002': seed002,
};

describe.each(Object.entries(DOCUMENTS))('seed %s', (seed, statements) => {
  test('its statements are numbered from 1 without gaps', () => {
    const expected = statements.map((_each, index) => `${seed}-${String(index + 1).padStart(2, '0')}`);
    expect(statements.map((each) => each.id)).toEqual(expected);
  });

  for (const { id, statement, check } of statements) {
    test(`${id} ${statement}`, async () => {
      expect.hasAssertions();
      await check({ startServer: startTestServer });
    });
  }
});

import { describe, expect, it } from 'vitest';
import { suggestedName } from './file-names';

const day = new Date(2026, 10, 21, 23, 30);

describe('the name that is suggested for a file', () => {
  it.each([
    ['Head office', 'head-office-users-2026-11-21.csv'],
    ['Córdoba · Perú', 'córdoba-perú-users-2026-11-21.csv'],
    ['../../etc/passwd', 'etc-passwd-users-2026-11-21.csv'],
    ['CON', 'con-users-2026-11-21.csv'],
    ['***', 'portero-users-2026-11-21.csv'],
    ['', 'portero-users-2026-11-21.csv'],
  ])('of %j is one that every file system takes', (connection, name) => {
    expect(suggestedName(connection, 'users', day, 'csv')).toBe(name);
  });
});

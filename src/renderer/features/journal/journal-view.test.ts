import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('window', { portero: { start: { preferences: {} } } });
const { journalFilter, narrowsJournal, startOfDay, WHOLE_JOURNAL } = await import('./journal-view');

describe('what is looked for in the journal', () => {
  it('is of the connection on screen, until every one is wanted', () => {
    expect(journalFilter('corp', WHOLE_JOURNAL).connectionId).toBe('corp');
    expect(journalFilter('corp', { ...WHOLE_JOURNAL, everywhere: true }).connectionId).toBeNull();
  });

  it('includes both days, by the calendar of this computer', () => {
    const { from, to } = journalFilter('corp', {
      ...WHOLE_JOURNAL,
      since: '2026-11-01',
      until: '2026-11-01',
    });
    expect(from).toBe(new Date(2026, 10, 1).getTime());
    expect(to).toBe(new Date(2026, 10, 2).getTime());
    expect(startOfDay('2026-12-31', 1)).toBe(new Date(2027, 0, 1).getTime());
  });

  it('has no limit where there is no day', () => {
    for (const day of ['', '2026-11', 'yesterday']) expect(startOfDay(day, 0)).toBeNull();
  });

  it('narrows by everything but the choice of connection', () => {
    expect(narrowsJournal({ ...WHOLE_JOURNAL, everywhere: true, tab: 'operations', search: '  ' })).toBe(
      false,
    );
    expect(narrowsJournal({ ...WHOLE_JOURNAL, result: 'failed' })).toBe(true);
    expect(narrowsJournal({ ...WHOLE_JOURNAL, until: '2026-11-01' })).toBe(true);
    const filter = journalFilter('corp', {
      ...WHOLE_JOURNAL,
      search: ' ana ',
      result: 'failed',
      action: 'switch-on',
    });
    expect(filter).toMatchObject({ search: 'ana', results: ['failed'], actions: ['switch-on'] });
  });
});

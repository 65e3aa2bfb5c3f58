import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('window', { portero: { start: { preferences: {} } } });
const { auditFilter, narrowsAudit, startOfDay, WHOLE_AUDIT_LOG } = await import('./audit-view');

describe('what is looked for in the audit log', () => {
  it('is of the connection on screen, until every one is wanted', () => {
    expect(auditFilter('corp', WHOLE_AUDIT_LOG).connectionId).toBe('corp');
    expect(auditFilter('corp', { ...WHOLE_AUDIT_LOG, everywhere: true }).connectionId).toBeNull();
  });

  it('includes both days, by the calendar of this computer', () => {
    const { from, to } = auditFilter('corp', {
      ...WHOLE_AUDIT_LOG,
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
    expect(narrowsAudit({ ...WHOLE_AUDIT_LOG, everywhere: true, tab: 'operations', search: '  ' })).toBe(
      false,
    );
    expect(narrowsAudit({ ...WHOLE_AUDIT_LOG, result: 'failed' })).toBe(true);
    expect(narrowsAudit({ ...WHOLE_AUDIT_LOG, until: '2026-11-01' })).toBe(true);
    const filter = auditFilter('corp', {
      ...WHOLE_AUDIT_LOG,
      search: ' ana ',
      result: 'failed',
      action: 'switch-on',
    });
    expect(filter).toMatchObject({ search: 'ana', results: ['failed'], actions: ['switch-on'] });
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BulkPreview } from '#contract/bulk';
import type { PorteroError, Result } from '#contract/errors';
import { someOperation } from '../../testing/some-operation';
import { someRow } from '../../testing/some-row';

const calls: string[] = [];
const answers = new Map<string, unknown>();
vi.stubGlobal('window', {
  portero: {
    call: (channel: string) => {
      calls.push(channel);
      return Promise.resolve(answers.get(channel));
    },
  },
});
vi.mock('./switch-notices', () => ({
  takeBackNotice: () => undefined,
  tellSuccess: () => undefined,
  tellFailure: () => undefined,
  tellAlready: () => undefined,
  tellConflict: () => undefined,
}));

const { dropProposal, propose, startProposal, useProposal } = await import('./proposal-store');
const { proposeSwitch } = await import('./propose-switch');
const { undoOperation } = await import('./propose-switch');
const { useOperations } = await import('./operations-store');
const { selectPeople } = await import('../../directory/selecting');
const { directoryOf } = await import('../../directory/directory-store');
const { countSelected } = await import('../../directory/selection');
const { EVERYONE } = await import('../../navigation/list-query');

const preview = (counts: Partial<BulkPreview['counts']>): Result<BulkPreview> => ({
  ok: true,
  value: {
    previewId: 'p1',
    connectionId: 'c',
    active: false,
    undoes: null,
    counts: { total: 0, change: 0, already: 0, barred: 0, conflict: 0, ...counts },
    tokensMayWorkUntil: null,
  },
});
const refused = (code: PorteroError['code']) => ({ ok: false, error: { code } });
const shown = () => useProposal.getState().proposal;
const scope = { kind: 'named' as const, personIds: ['a', 'b'] };
const selected = () => countSelected(directoryOf('c').selection, EVERYONE, 0);

beforeEach(() => {
  calls.length = 0;
  answers.clear();
  answers.set('bulk/start', { ok: true, value: someOperation() });
  dropProposal();
});

describe('switching many', () => {
  it('sends nothing before somebody has seen who is concerned', async () => {
    answers.set('bulk/preview', preview({ total: 2, change: 2 }));
    await proposeSwitch('c', scope, false);
    expect(shown()?.preview?.counts.change).toBe(2);
    expect(calls).toEqual(['bulk/preview']);
  });

  it('starts what was seen, once, and lets the selection go', async () => {
    selectPeople('c', ['a', 'b']);
    answers.set('bulk/preview', preview({ total: 2, change: 2 }));
    await proposeSwitch('c', scope, false);
    await Promise.all([startProposal(), startProposal()]);
    expect(calls.filter((call) => call === 'bulk/start')).toHaveLength(1);
    expect(shown()).toBeNull();
    expect(useOperations.getState().byId['o1']?.state).toBe('running');
    expect(selected()).toBe(0);
  });

  it('keeps the preview and the selection where it could not be started, and says why', async () => {
    selectPeople('c', ['a', 'b']);
    answers.set('bulk/preview', preview({ total: 2, change: 2 }));
    answers.set('bulk/start', refused('not-found'));
    await proposeSwitch('c', scope, false);
    await startProposal();
    expect(shown()).toMatchObject({ starting: false, problem: { code: 'not-found' } });
    expect(selected()).toBe(2);
  });

  it('shows nothing that was put away meanwhile', async () => {
    let answer: (result: Result<BulkPreview>) => void = () => undefined;
    const ask = () => new Promise<Result<BulkPreview>>((resolve) => (answer = resolve));
    const proposed = propose({ connectionId: 'c', active: false, ask, afterwards: () => undefined });
    dropProposal();
    answer(preview({ total: 2, change: 2 }));
    await proposed;
    expect(shown()).toBeNull();
  });

  it('simply switches one person alone', async () => {
    answers.set('bulk/preview', preview({ total: 1, change: 1 }));
    answers.set('bulk/preview-rows', { ok: true, value: [{ ...someRow(), personId: 'a' }] });
    answers.set('directory/person', { ok: true, value: someRow() });
    answers.set('directory/switch', refused('unreachable'));
    await proposeSwitch('c', { kind: 'named', personIds: ['a'] }, false);
    expect(calls).toEqual(['bulk/preview', 'bulk/preview-rows', 'directory/person', 'directory/switch']);
    expect(shown()).toBeNull();
  });

  it('shows why, where the one person would not change', async () => {
    answers.set('bulk/preview', preview({ total: 1, barred: 1 }));
    await proposeSwitch('c', { kind: 'named', personIds: ['a'] }, false);
    expect(shown()?.preview?.counts.barred).toBe(1);
    expect(calls).toEqual(['bulk/preview']);
  });
});

describe('undoing an operation', () => {
  it('begins at once where everyone can be put back', async () => {
    answers.set('bulk/preview-undo', preview({ total: 3, change: 3 }));
    await undoOperation('c', 'o1');
    expect(calls).toEqual(['bulk/preview-undo', 'bulk/start']);
    expect(shown()).toBeNull();
  });

  it('shows first who was changed since', async () => {
    answers.set('bulk/preview-undo', preview({ total: 3, change: 2, conflict: 1 }));
    await undoOperation('c', 'o1');
    expect(calls).toEqual(['bulk/preview-undo']);
    expect(shown()?.preview?.counts.conflict).toBe(1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '#contract/profiles';
import { COLUMNS } from '../../components/permission-columns';
import {
  cellsOf,
  difference,
  extentOf,
  marksOf,
  permissionsOf,
  withDifference,
  withMarks,
  withoutOrphans,
  type Marks,
} from './matrix';

const marks = (text: Record<string, Action[]>): Marks =>
  marksOf(Object.entries(text).map(([moduleId, actions]) => ({ moduleId, actions })));
const plain = (value: Marks) => permissionsOf(value).toSorted((a, b) => a.moduleId.localeCompare(b.moduleId));

const anyMarks = fc
  .array(fc.record({ moduleId: fc.constantFrom('1', '2', '3', '4'), actions: fc.subarray([...COLUMNS]) }), {
    maxLength: 6,
  })
  .map(marksOf);

describe('marks', () => {
  it('are the permissions, and back: without empty modules, actions in the order in which they are shown', () => {
    const value = marksOf([
      { moduleId: '1', actions: ['delete', 'consult'] },
      { moduleId: '2', actions: [] },
      { moduleId: '1', actions: ['add'] },
    ]);
    expect(permissionsOf(value)).toEqual([{ moduleId: '1', actions: ['consult', 'add', 'delete'] }]);
  });

  it('of modules that are gone are dropped', () => {
    expect(plain(withoutOrphans(marks({ 1: ['add'], 9: ['edit'] }), [{ id: '1' }]))).toEqual([
      { moduleId: '1', actions: ['add'] },
    ]);
  });
});

describe('a row or column', () => {
  const modules = [{ id: '1' }, { id: '2' }];

  it('is marked whole, in part or not at all', () => {
    const value = marks({ 1: ['add', 'edit'], 2: ['add'] });
    expect(extentOf(value, cellsOf(modules, ['add']))).toBe('all');
    expect(extentOf(value, cellsOf(modules, ['edit']))).toBe('some');
    expect(extentOf(value, cellsOf(modules, ['delete']))).toBe('none');
    expect(extentOf(value, cellsOf([{ id: '1' }]))).toBe('some');
    expect(extentOf(value, [])).toBe('none');
  });

  it('is set and taken away as a whole, and touches no other cell', () => {
    const value = marks({ 1: ['edit'], 3: ['delete'] });
    const all = withMarks(value, cellsOf(modules, ['add']), true);
    expect(plain(all)).toEqual([
      { moduleId: '1', actions: ['add', 'edit'] },
      { moduleId: '2', actions: ['add'] },
      { moduleId: '3', actions: ['delete'] },
    ]);
    expect(plain(withMarks(all, cellsOf(modules, ['add']), false))).toEqual(plain(value));
    expect(extentOf(withMarks(value, cellsOf(modules), true), cellsOf(modules))).toBe('all');
  });
});

describe('a difference', () => {
  it('names what is added and what is removed, module by module', () => {
    expect(
      difference(marks({ 1: ['add'], 2: ['edit'], 3: ['add'] }), marks({ 1: ['edit'], 3: ['add'] })),
    ).toEqual([
      { moduleId: '1', added: ['edit'], removed: ['add'] },
      { moduleId: '2', added: [], removed: ['edit'] },
    ]);
  });

  it('leads from the one to the other, whatever they are', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (before, after) => {
        expect(plain(withDifference(before, difference(before, after)))).toEqual(plain(after));
        expect(difference(after, after)).toEqual([]);
      }),
    );
  });

  it('on top of what somebody else saved keeps their changes, and wins where both changed a cell', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, anyMarks, (base, mine, theirs) => {
        const merged = withDifference(theirs, difference(base, mine));
        for (const { moduleId, action } of cellsOf([{ id: '1' }, { id: '2' }, { id: '3' }, { id: '4' }])) {
          const [was, wanted, there, now] = [base, mine, theirs, merged].map(
            (each) => each.get(moduleId)?.has(action) ?? false,
          );
          expect(now).toBe(wanted === was ? there : wanted);
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { someConnection } from '../../testing/some-connection';
import { inOrder, movedBy, ownIds } from './connection-order';

const connections = [
  someConnection({ id: 'managed-a', managed: true }),
  someConnection({ id: 'x' }),
  someConnection({ id: 'y' }),
  someConnection({ id: 'z' }),
  someConnection({ id: 'local', local: true }),
];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('the order of connections', () => {
  it('is a person’s to change for their own only', () => {
    expect(ownIds(connections)).toEqual(['x', 'y', 'z']);
  });

  it('changes by one place, and not beyond the ends', () => {
    expect(movedBy(['x', 'y', 'z'], 'y', -1)).toEqual(['y', 'x', 'z']);
    expect(movedBy(['x', 'y', 'z'], 'y', 1)).toEqual(['x', 'z', 'y']);
    const own = ['x', 'y'];
    expect(movedBy(own, 'x', -1)).toBe(own);
    expect(movedBy(own, 'y', 1)).toBe(own);
    expect(movedBy(own, 'gone', 1)).toBe(own);
  });

  it('leaves the others where they are', () => {
    expect(ids(inOrder(connections, ['z', 'x', 'y']))).toEqual(['managed-a', 'z', 'x', 'y', 'local']);
  });
});

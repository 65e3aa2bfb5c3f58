import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../failure/failure';
import { pathSegment } from './path-segment';

describe('an id in a path', () => {
  it.each(['', '.', '..', '\ud800'])('cannot be %j', (id) => {
    expect(() => pathSegment(id)).toThrow('not-found');
  });

  it('never leads to another route', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        let segment: string;
        try {
          segment = pathSegment(id);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          return;
        }
        const { pathname, search, hash } = new URL(`http://127.0.0.1/api/Usuario/${segment}`);
        expect(pathname.startsWith('/api/Usuario/')).toBe(true);
        expect(decodeURIComponent(pathname.slice('/api/Usuario/'.length))).toBe(id);
        expect(search + hash).toBe('');
      }),
    );
  });
});

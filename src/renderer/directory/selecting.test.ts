import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '#contract/errors';
import type { PeopleRows } from './directory-store';
import { someRow } from '../testing/some-row';

interface AskedStretch {
  from: number;
  to: number;
  search: string;
  answer: (ids: string[]) => Promise<void>;
}
const asked: AskedStretch[] = [];
vi.stubGlobal('window', {
  history: { replaceState: () => undefined },
  portero: {
    call: (channel: string, request: Omit<AskedStretch, 'answer'>) =>
      new Promise<Result<string[]>>((resolve) => {
        if (channel !== 'directory/stretch') return;
        asked.push({
          ...request,
          async answer(value) {
            resolve({ ok: true, value });
            await Promise.resolve().then(() => undefined);
          },
        });
      }),
  },
});

const { anchorAt, clearSelection, keepSelected, selectMatching, stretchTo, toggleSelected } =
  await import('./selecting');
const { changeDirectory, directoryOf } = await import('./directory-store');
const { EVERYONE } = await import('../navigation/list-query');
const { NOBODY, scopeOf } = await import('./selection');
const { NO_ROWS, withPage } = await import('../components/paged-rows');
const { startingAt } = await import('../navigation/navigation-history');
const { changeQuery, useNavigation } = await import('../navigation/navigation');

const selected = () => scopeOf(directoryOf('c').selection);
const names = (...personIds: string[]) => ({ kind: 'named', personIds });

beforeEach(() => {
  asked.length = 0;
  const rows = Array.from({ length: 100 }, (_, i) => someRow({ id: `r${i}` }));
  const whole = {
    matching: 5_000,
    total: 5_000,
    active: 5_000,
    changedElsewhere: 0,
    revision: 1,
    readAt: 1,
    reading: null,
  };
  useNavigation.setState({ history: startingAt({ connectionId: 'c', section: 'users' }) });
  const { question } = directoryOf('c');
  const cache: PeopleRows = withPage(NO_ROWS, { question, number: 0, rows, whole });
  changeDirectory('c', () => ({ cache, selection: NOBODY, anchor: null }));
});

describe('a stretch of rows', () => {
  it('begins at the row that was selected last, in either direction, and asks nobody for rows at hand', async () => {
    toggleSelected('c', 'r5', 5);
    await stretchTo('c', 9, 7);
    expect(selected()).toEqual(names('r5', 'r6', 'r7'));
    await stretchTo('c', 9, 4);
    expect(selected()).toEqual(names('r5', 'r4'));
    expect(asked).toEqual([]);
  });

  it('is added to who was selected before it', async () => {
    toggleSelected('c', 'r50', 50);
    anchorAt('c', 2);
    await stretchTo('c', 2, 3);
    expect(selected()).toEqual(names('r50', 'r2', 'r3'));
  });

  it('reaches over rows out of sight', async () => {
    toggleSelected('c', 'r99', 99);
    const stretched = stretchTo('c', 99, 101);
    expect(asked).toMatchObject([{ from: 99, to: 101 }]);
    await asked[0]?.answer(['r99', 'r100', 'r101']);
    await stretched;
    expect(selected()).toEqual(names('r99', 'r100', 'r101'));
  });

  it('that arrives after somebody thought better of it changes nothing', async () => {
    const stretched = stretchTo('c', 0, 4_000);
    clearSelection('c');
    await asked[0]?.answer(['r0', 'r4000']);
    await stretched;
    expect(selected()).toEqual(names());
  });

  it('begins anew in a list of others', async () => {
    toggleSelected('c', 'r5', 5);
    changeQuery('c', { active: 'active' });
    changeDirectory('c', ({ cache, question }) => ({ cache: { ...cache, question } }));
    await stretchTo('c', 20, 21);
    expect(selected()).toEqual(names('r5', 'r20', 'r21'));
  });
});

describe('when the filter becomes another one', () => {
  const sales = { ...EVERYONE, search: 'sales' };

  it('those who matched are named, without those taken out', async () => {
    selectMatching('c');
    toggleSelected('c', 'r1', 1);
    const kept = keepSelected('c', EVERYONE, sales);
    expect(asked).toMatchObject([{ from: 0, to: 4_999, search: '' }]);
    await asked[0]?.answer(['r0', 'r1', 'r2']);
    expect(await kept).toBe(true);
    expect(selected()).toEqual(names('r0', 'r2'));
  });

  it('more than can be named are let go, and that is told', async () => {
    changeDirectory('c', ({ cache }) => ({
      cache: { ...cache, whole: cache.whole && { ...cache.whole, matching: 250_001 } },
    }));
    selectMatching('c');
    expect(await keepSelected('c', EVERYONE, sales)).toBe(false);
    expect(selected()).toEqual(names());
    expect(asked).toEqual([]);
  });

  it('another order changes nothing', async () => {
    selectMatching('c');
    expect(await keepSelected('c', EVERYONE, { ...EVERYONE, sort: { column: 'id', descending: true } })).toBe(
      true,
    );
    expect(selected().kind).toBe('matching');
    expect(asked).toEqual([]);
  });
});

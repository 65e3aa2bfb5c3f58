import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '#contract/errors';
import { EVERYONE, filterOf } from '../../navigation/list-query';

const saved: unknown[] = [];
let answer: Result<undefined> = { ok: true, value: undefined };
vi.stubGlobal('window', {
  portero: {
    call: (_channel: string, request: unknown) => {
      saved.push(request);
      return Promise.resolve(answer);
    },
  },
});

const { changeListView, receiveListView, useListViews, withSavedFilter } = await import('./list-views-store');

const named = (id: string, name: string) => ({ id, name, filter: filterOf(EVERYONE), sort: EVERYONE.sort });
const view = () => useListViews.getState().views['c'];

beforeEach(() => {
  saved.length = 0;
  answer = { ok: true, value: undefined };
  receiveListView({ connectionId: 'c', columns: null, savedFilters: [named('1', 'Sales')] });
});

describe('how a list is arranged', () => {
  it('is shown at once and kept whole', async () => {
    const kept = changeListView('c', { columns: ['userName', 'id'] });
    expect(view()?.columns).toEqual(['userName', 'id']);
    expect(await kept).toBeNull();
    expect(saved).toEqual([
      { connectionId: 'c', columns: ['userName', 'id'], savedFilters: [named('1', 'Sales')] },
    ]);
  });

  it('goes back where it could not be kept', async () => {
    answer = { ok: false, error: { code: 'file-not-written' } };
    expect(await changeListView('c', { savedFilters: [] })).toEqual({ code: 'file-not-written' });
    expect(view()?.savedFilters).toHaveLength(1);
  });
});

describe('a filter with a name', () => {
  it('takes the place of one that goes by the same name', () => {
    const filters = withSavedFilter([named('1', 'Sales'), named('2', 'HR')], named('3', 'sales '));
    expect(filters.map(({ id, name }) => `${id} ${name}`)).toEqual(['1 sales ', '2 HR']);
  });

  it('is added at the end', () => {
    expect(withSavedFilter([named('1', 'Sales')], named('2', 'HR')).map(({ id }) => id)).toEqual(['1', '2']);
  });
});

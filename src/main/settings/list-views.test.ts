import { beforeEach, describe, expect, it } from 'vitest';
import type { ListView } from '#contract/list-view';
import { Failure } from '../failure/failure';
import { ListViews } from './list-views';
import { defaultSettings, type Settings } from './schema';

let settings: Settings;
let there: Set<string>;
let told: (ListView & { connectionId: string })[];
let views: ListViews;

const plain: ListView = { columns: null, savedFilters: [] };

beforeEach(() => {
  settings = { ...defaultSettings };
  there = new Set(['one', 'two']);
  told = [];
  views = new ListViews({
    settings: { get: (key) => settings[key], set: (key, value) => void (settings[key] = value) },
    exists: (id) => there.has(id),
    changed: (view) => told.push(view),
  });
});

describe('how lists are arranged', () => {
  it('is as the system suggests until somebody arranges it', () => {
    expect(views.get('one')).toEqual(plain);
    expect(views.get('constructor')).toEqual(plain);
  });

  it('is kept for each connection and told to every window', () => {
    views.save('one', { columns: ['active', 'userName'], savedFilters: [] });
    views.save('two', { columns: ['userName', 'id'], savedFilters: [] });
    expect(views.get('one').columns).toEqual(['active', 'userName']);
    expect(told.map(({ connectionId, columns }) => [connectionId, columns])).toEqual([
      ['one', ['active', 'userName']],
      ['two', ['userName', 'id']],
    ]);
  });

  it('always has the user name, and no column twice', () => {
    views.save('one', { columns: ['active', 'active', 'id'], savedFilters: [] });
    expect(views.get('one').columns).toEqual(['userName', 'active', 'id']);
  });

  it('is not kept for a connection that is not there, and dropped with it', () => {
    expect(() => views.save('gone', plain)).toThrow(Failure);
    views.save('one', plain);
    there.delete('one');
    views.save('two', plain);
    expect(Object.keys(settings.listViews)).toEqual(['two']);
  });
});

import { describe, expect, it } from 'vitest';
import type { DirectoryWindow, PersonRow } from '#contract/directory';
import { someRow } from '../testing/some-row';
import { EMPTY_CACHE, PAGE_SIZE, pagesToAsk, rowAt, withAnswer, withPerson } from './window-cache';

const person = (id: string): PersonRow => someRow({ id, userName: id });

function window(offset: number, matching: number, revision: number, mark = 'r'): DirectoryWindow {
  const count = Math.max(0, Math.min(PAGE_SIZE, matching - offset));
  return {
    rows: Array.from({ length: count }, (_, i) => person(`${mark}${offset + i}`)),
    matching,
    total: 1000,
    active: 900,
    revision,
    changedElsewhere: 0,
    readAt: 1,
    reading: null,
  };
}

const answer = (question: number, page: number, sequence: number, revision = 1, mark = 'r') => ({
  question,
  page,
  sequence,
  window: window(page * PAGE_SIZE, 250, revision, mark),
});

const first = withAnswer(EMPTY_CACHE, answer(1, 0, 1));

describe('the pages to ask for', () => {
  it('are the top while a question has no answer', () => {
    expect(pagesToAsk(EMPTY_CACHE, { question: 1, first: 0, last: 30, newest: 0 })).toEqual([0]);
    expect(pagesToAsk(first, { question: 2, first: 180, last: 220, newest: 1 })).toEqual([0]);
  });

  it('are those in sight that are not at hand, and none past the end', () => {
    expect(pagesToAsk(first, { question: 1, first: 80, last: 130, newest: 1 })).toEqual([1]);
    expect(pagesToAsk(first, { question: 1, first: 190, last: 400, newest: 1 })).toEqual([1, 2]);
    expect(pagesToAsk(first, { question: 1, first: 0, last: 99, newest: 1 })).toEqual([]);
  });

  it('are those in sight of an older revision', () => {
    expect(pagesToAsk(first, { question: 1, first: 0, last: 30, newest: 2 })).toEqual([0]);
  });

  it('are none where nobody matches, until something changed', () => {
    const nobody = withAnswer(EMPTY_CACHE, { ...answer(1, 0, 1), window: window(0, 0, 1) });
    expect(pagesToAsk(nobody, { question: 1, first: 0, last: 0, newest: 1 })).toEqual([]);
    expect(pagesToAsk(nobody, { question: 1, first: 0, last: 0, newest: 2 })).toEqual([0]);
  });
});

describe('an answer', () => {
  it('puts its rows in their places', () => {
    const cache = withAnswer(first, answer(1, 2, 2));
    expect(rowAt(cache, 0)?.id).toBe('r0');
    expect(rowAt(cache, 249)?.id).toBe('r249');
    expect(rowAt(cache, 150)).toBeUndefined();
    expect(rowAt(cache, 250)).toBeUndefined();
  });

  it('to an older question is dropped', () => {
    const later = withAnswer(first, answer(2, 0, 3, 1, 'new'));
    expect(withAnswer(later, answer(1, 0, 2))).toBe(later);
    expect(rowAt(later, 0)?.id).toBe('new0');
  });

  it('to a newer question replaces everything at once', () => {
    const both = withAnswer(first, answer(1, 1, 2));
    expect(rowAt(withAnswer(both, answer(2, 0, 3)), 150)).toBeUndefined();
  });

  it('that was overtaken is dropped', () => {
    const fresh = withAnswer(first, answer(1, 0, 5, 3, 'fresh'));
    expect(withAnswer(fresh, answer(1, 0, 4, 2, 'old'))).toBe(fresh);
  });

  it('of an older revision does not turn back the counts', () => {
    const fresh = withAnswer(first, answer(1, 1, 5, 3));
    expect(withAnswer(fresh, answer(1, 2, 6, 2)).summary?.revision).toBe(3);
  });

  it('that says nothing new of a row leaves the row as it was', () => {
    const again = withAnswer(first, answer(1, 0, 2, 2));
    expect(rowAt(again, 5)).toBe(rowAt(first, 5));
    const changed = window(0, 250, 3);
    changed.rows[5] = { ...person('r5'), active: false };
    const other = withAnswer(again, { question: 1, page: 0, sequence: 3, window: changed });
    expect(rowAt(other, 5)?.active).toBe(false);
    expect(rowAt(other, 6)).toBe(rowAt(first, 6));
  });

  it('keeps older pages on show until theirs arrive', () => {
    const both = withAnswer(first, answer(1, 1, 2));
    const cache = withAnswer(both, answer(1, 0, 3, 2, 'new'));
    expect(rowAt(cache, 0)?.id).toBe('new0');
    expect(rowAt(cache, 100)?.id).toBe('r100');
  });

  it('pushes out the pages that are far away, never the near ones', () => {
    let cache = EMPTY_CACHE;
    for (let page = 0; page < 60; page += 1) {
      const big = { ...window(page * PAGE_SIZE, 6000, 1) };
      cache = withAnswer(cache, { question: 1, page, sequence: page, window: big });
    }
    expect(cache.pages.size).toBeLessThan(30);
    expect(rowAt(cache, 5999)?.id).toBe('r5999');
    expect(rowAt(cache, 5500)).toBeDefined();
    expect(rowAt(cache, 0)).toBeUndefined();
  });
});

describe('a confirmed person', () => {
  it('is put in their place and is no longer under way; nobody else changes', () => {
    const cache = withPerson(first, { id: 'r7', active: false });
    expect(rowAt(cache, 7)).toMatchObject({ id: 'r7', active: false, pending: false });
    expect(rowAt(cache, 8)).toBe(rowAt(first, 8));
  });
});

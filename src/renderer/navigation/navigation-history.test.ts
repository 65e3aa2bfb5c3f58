import { describe, expect, it } from 'vitest';
import type { Place } from '#contract/place';
import { EVERYONE, filterOf } from './list-query';
import {
  changedTo,
  lastAt,
  placeNow,
  startingAt,
  stepped,
  wentTo,
  withoutTraces,
} from './navigation-history';

const users: Place = { connectionId: 'corp', section: 'users' };
const journal: Place = { connectionId: 'corp', section: 'journal' };
const found: Place = { ...users, filter: { ...filterOf(EVERYONE), search: 'ana' } };
const ana: Place = { ...found, personId: '1' };

describe('the history of a window', () => {
  it('leads back through the places and forward again', () => {
    const there = wentTo(wentTo(startingAt(null), users), journal);
    const back = stepped(there, -1);
    expect(back && placeNow(back)).toEqual(users);
    const forward = back && stepped(back, 1);
    expect(forward && placeNow(forward)).toEqual(journal);
  });

  it('has an end on both sides', () => {
    const one = startingAt(users);
    expect(stepped(one, -1)).toBeNull();
    expect(stepped(one, 1)).toBeNull();
  });

  it('gives up what was gone back from when another way is taken', () => {
    const there = wentTo(wentTo(startingAt(null), users), journal);
    const back = stepped(there, -2);
    const other = wentTo(back ?? there, { connectionId: 'corp', section: 'session' });
    expect(other.entries).toHaveLength(2);
    expect(stepped(other, 1)).toBeNull();
  });

  it('does not grow by going to where one is', () => {
    expect(wentTo(startingAt(users), { ...users })).toEqual(startingAt(users));
  });

  it('keeps typing at the place itself: one step back leaves it', () => {
    const typed = changedTo(changedTo(wentTo(startingAt(journal), users), found), found);
    expect(typed.entries).toEqual([journal, found]);
    expect(placeNow(typed)).toEqual(found);
  });

  it('closes up when a change leads to the place before', () => {
    const opened = wentTo(startingAt(found), ana);
    expect(changedTo(opened, found)).toEqual(startingAt(found));
  });

  it('remembers a hundred places and forgets the oldest', () => {
    let history = startingAt(null);
    for (let i = 0; i < 150; i += 1) history = wentTo(history, { ...users, personId: String(i) });
    expect(history.entries).toHaveLength(100);
    expect(placeNow(history)).toEqual({ ...users, personId: '149' });
  });

  it('knows where one was last at a connection', () => {
    const there = wentTo(wentTo(wentTo(startingAt(null), found), journal), {
      connectionId: 'storm',
      section: 'users',
    });
    expect(lastAt(there, 'corp')).toEqual(journal);
    expect(lastAt(there, 'tickets')).toBeUndefined();
  });

  it('leaves nothing of what somebody looked for who signed out', () => {
    const storm: Place = { connectionId: 'storm', section: 'users', personId: '9' };
    const after = withoutTraces(wentTo(wentTo(startingAt(storm), found), ana), 'corp');
    expect(after.entries).toEqual([storm, users, users]);
  });
});

import { useEffect, useState } from 'react';
import type { Place } from '#contract/place';
import { changeQuery } from '../directory/directory-loading';
import { changeDirectory, directoryOf, useDirectory } from '../directory/directory-store';
import { EVERYONE, filterOf } from '../navigation/list-query';
import { notePlace, useNavigation } from '../navigation/navigation';
import { samePlace } from '../navigation/place-address';

/**
 * Keeps the list of people and the place in step: whoever goes to a place finds its filter, its order and its person
 * there; whoever changes those finds them in the address. A place that says nothing of them leaves them as they are.
 */
export function useUsersPlace(connectionId: string): void {
  // Before the list asks for its first rows, so that it asks for the right ones.
  useState(() => arrive(connectionId));
  useEffect(
    () =>
      useNavigation.subscribe(({ arrivals }, before) => {
        if (arrivals !== before.arrivals) arrive(connectionId);
      }),
    [connectionId],
  );
  const place = useNavigation((state) => state.place);
  const query = useDirectory(connectionId, (directory) => directory.query);
  const personId = useDirectory(connectionId, (directory) => directory.personId);
  useEffect(() => {
    if (place?.connectionId !== connectionId || place.section !== 'users') return;
    const now: Place = {
      connectionId,
      section: 'users',
      filter: filterOf(query),
      sort: query.sort,
      ...(personId === null ? {} : { personId }),
    };
    if (!place.filter || !samePlace(place, now)) notePlace(now);
  }, [connectionId, place, query, personId]);
}

function arrive(connectionId: string): void {
  const { place } = useNavigation.getState();
  if (place?.connectionId !== connectionId || place.section !== 'users') return;
  const { query, personId } = directoryOf(connectionId);
  if (place.filter) {
    const there = { ...place.filter, sort: place.sort ?? EVERYONE.sort };
    const here = { connectionId, section: 'users', filter: filterOf(query), sort: query.sort } as const;
    const { personId: _, ...list } = place;
    if (!samePlace(list, here)) changeQuery(connectionId, there);
  }
  const wanted = place.personId ?? null;
  // A place without a filter is the bare screen: who was open on it stays open.
  if (wanted !== personId && (wanted !== null || place.filter)) {
    changeDirectory(connectionId, () => ({ personId: wanted }));
  }
}

import { create } from 'zustand';
import type { Place } from '#contract/place';
import type { StartInfo } from '#contract/settings';
import { EVERYONE, filterOf } from '../navigation/list-query';
import { goToPlace } from '../navigation/navigation';

/** Was a link opened that leads to no connection of this Portero? Until somebody has read so. */
export const useLostLink = create<{ lost: boolean }>(() => ({ lost: false }));

/** Follows a `portero://` link that was opened: to its place, or to the notice that it leads nowhere here. */
export function followLink({ place }: { place: Place | null }): void {
  useLostLink.setState({ lost: place === null });
  if (place) void goToPlace(placeOfLink(place));
}

/** Where a window opens: where it was asked to, else at the connection of the last sign-in; null: at the door. */
export function firstPlace({ place, lastConnectionId }: StartInfo): Place | null {
  if (place) return placeOfLink(place);
  return lastConnectionId === null ? null : { connectionId: lastConnectionId, section: 'users' };
}

/** A link says all there is to say of a list: what it leaves out is as it is from the start. */
function placeOfLink(place: Place): Place {
  if (place.section !== 'users') return place;
  return { ...place, filter: place.filter ?? filterOf(EVERYONE), sort: place.sort ?? EVERYONE.sort };
}

/** The notice was read. */
export function forgetLostLink(): void {
  useLostLink.setState({ lost: false });
}

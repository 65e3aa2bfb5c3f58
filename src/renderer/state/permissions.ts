import type { Action } from '#contract/profiles';
import type { Area, SessionView } from '#contract/session';

/**
 * May this person do that, as far as their token says? Main has worked it out of the token's permissions; administrators
 * may everything (WC-47). The system has the last word.
 */
export function may(view: SessionView, area: Area, action: Action): boolean {
  return view.may[area].includes(action);
}

/** May this person switch others? */
export function mayEditUsers(view: SessionView): boolean {
  return may(view, 'people', 'edit');
}

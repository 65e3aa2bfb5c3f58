import type { Capabilities } from '#contract/connection';
import type { Section } from '#contract/place';
import type { Area, MenuEntry, SessionView } from '#contract/session';
import { SECTIONS } from '../navigation/place-address';

/** What Portero's screens about profiles are about: the matrix of permissions is part of them. */
const AREAS_OF: Readonly<Partial<Record<Section, readonly Area[]>>> = {
  users: ['people'],
  profiles: ['profiles', 'permissions'],
  modules: ['modules'],
};

/**
 * The screens that a person is offered. Where the system has permissions, a screen is offered if the token or the menu
 * of the system names at least one action in its area: the menu is newer, and an administrator's can be empty
 * (WC-106), so neither is enough alone. Administrators are offered everything. The journal is this computer's own and
 * the session one's own: both are always there. `menu` is null as long as it is not known.
 */
export function offeredSections(
  capabilities: Capabilities,
  view: SessionView,
  menu: readonly MenuEntry[] | null,
): readonly Section[] {
  return SECTIONS.filter((section) => {
    const areas = AREAS_OF[section];
    if (!areas) return true;
    if (section === 'users' ? !capabilities.people : !capabilities.profiles) return false;
    if (!capabilities.profiles || view.administrator) return true;
    return areas.some((area) => view.may[area].length > 0 || grantedBy(menu, area).length > 0);
  });
}

/**
 * The screen to show for the one that was asked for. Where that one is not offered it is the first there is, but for the
 * journal, which nobody signs in for.
 */
export function chooseSection(wanted: Section, offered: readonly Section[]): Section {
  if (offered.includes(wanted)) return wanted;
  return offered.find((section) => section !== 'journal') ?? 'session';
}

/**
 * Is there something in the screen's area that the menu of the system grants and the token does not yet? The system
 * goes by the token (WC-55), so that it takes signing in again. An administrator's token has everything.
 */
export function grantsMore(section: Section, view: SessionView, menu: readonly MenuEntry[] | null): boolean {
  if (view.administrator) return false;
  return (AREAS_OF[section] ?? []).some((area) =>
    grantedBy(menu, area).some((action) => !view.may[area].includes(action)),
  );
}

function grantedBy(menu: readonly MenuEntry[] | null, area: Area): MenuEntry['actions'] {
  return (menu ?? []).filter((entry) => entry.area === area).flatMap((entry) => entry.actions);
}

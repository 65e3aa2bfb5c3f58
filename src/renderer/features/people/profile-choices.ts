import type { Profile } from '#contract/profiles';

/** Profiles to choose from, by name, those of administrators marked as such. */
export function withAdministrators(
  profiles: readonly Profile[],
  mark: string,
): { value: string; label: string }[] {
  return profiles
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name, administrator }) => ({ value: id, label: administrator ? `${name} (${mark})` : name }));
}

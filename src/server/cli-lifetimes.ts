import { SERVER_DIALECTS } from './dialects/registry';

/** Seconds, with the system they are for before an equals sign. */
const SETTING = /^(?:([^=]+)=)?(\d+)$/;

/**
 * Reads every `--token-lifetime [SYSTEM=]SECONDS`. One without a system is for all of them; one for a system counts for
 * more, wherever it stands, and of two the last.
 *
 * @returns seconds by system; `undefined` when one of the texts cannot be read or names no system
 */
export function readTokenLifetimeFlags(texts: readonly string[]): Record<string, number> | undefined {
  const systems = SERVER_DIALECTS.map(({ system }) => system);
  const forAll: Record<string, number> = {};
  const forOne: Record<string, number> = {};
  for (const text of texts) {
    const [, system, seconds] = SETTING.exec(text) ?? [];
    if (seconds === undefined || (system !== undefined && !systems.includes(system))) return undefined;
    if (system !== undefined) forOne[system] = Number(seconds);
    else for (const each of systems) forAll[each] = Number(seconds);
  }
  return { ...forAll, ...forOne };
}

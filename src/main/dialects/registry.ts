import type { System } from '#contract/connection';
import type { ClientDialect } from './dialect';
import { webCorporativa } from './web-corporativa';

/** One entry a system. Adding a system is adding its file and its line here. */
const dialects: Record<System, () => ClientDialect> = {
  'web-corporativa': webCorporativa,
};

/** The dialect of a system. */
export function dialectOf(system: System): ClientDialect {
  return dialects[system]();
}

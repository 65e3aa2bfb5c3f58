import type { SystemId } from '#contract/connection';

/** An account that anyone may know: it opens nothing but made-up data on this computer. */
export interface DemoCredentials {
  userName: string;
  password: string;
}

/** The administrator of the practice data, as its seed makes it. */
const ADMINISTRATOR: DemoCredentials = { userName: 'admin', password: 'Admin123456!' };

/** Where a system knows people by something other than their user name: data, as the seed has it. */
const OTHERS: Readonly<Record<SystemId, DemoCredentials>> = {
  'api-tickets': { userName: 'teresa.tickets@empresa.com', password: 'Portero123!' },
};

/** The practice account that fits a system. */
export function demoCredentials(system: SystemId): DemoCredentials {
  return OTHERS[system] ?? ADMINISTRATOR;
}

import type { Statement } from './statement';
import { seed003 } from './statements/api-tickets/seed-003';
import { apiTickets } from './statements/api-tickets/sign-in';
import { seed004 } from './statements/storm/seed-004';
import { storm } from './statements/storm/sign-in';
import { seed000 } from './statements/web-corporativa/seed-000';
import { seed001 } from './statements/web-corporativa/seed-001';
import { seed002 } from './statements/web-corporativa/seed-002';
import { webCorporativa } from './statements/web-corporativa/sign-in';
import type { SystemUnderTest } from './targets/system-under-test';

/** A document, the system it describes and all that it says. */
export interface Document {
  readonly seed: string;
  readonly system: SystemUnderTest;
  readonly statements: readonly Statement[];
}

/** Every document. A further one is a further line. */
export const DOCUMENTS: readonly Document[] = [
  { seed: '000', system: webCorporativa, statements: seed000 },
  { seed: '001', system: webCorporativa, statements: seed001 },
  { seed: '002', system: webCorporativa, statements: seed002 },
  { seed: '003', system: apiTickets, statements: seed003 },
  { seed: '004', system: storm, statements: seed004 },
];

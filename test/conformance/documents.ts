import type { Statement } from './statement';
import { document003 } from './statements/api-tickets/document-003';
import { apiTickets } from './statements/api-tickets/sign-in';
import { document004 } from './statements/storm/document-004';
import { storm } from './statements/storm/sign-in';
import { document000 } from './statements/web-corporativa/document-000';
import { document001 } from './statements/web-corporativa/document-001';
import { document002 } from './statements/web-corporativa/document-002';
import { webCorporativa } from './statements/web-corporativa/sign-in';
import type { SystemUnderTest } from './targets/system-under-test';

/** A document, the system it describes and all that it says. */
export interface Document {
  /** Its number in docs/systems/README.md. */
  readonly number: string;
  readonly system: SystemUnderTest;
  readonly statements: readonly Statement[];
}

/** Every document. A further one is a further line. */
export const DOCUMENTS: readonly Document[] = [
  { number: '000', system: webCorporativa, statements: document000 },
  { number: '001', system: webCorporativa, statements: document001 },
  { number: '002', system: webCorporativa, statements: document002 },
  { number: '003', system: apiTickets, statements: document003 },
  { number: '004', system: storm, statements: document004 },
];

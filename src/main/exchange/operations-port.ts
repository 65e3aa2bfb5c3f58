import type { Operation, OperationRow } from '#contract/bulk';
import type { NewPerson } from '#contract/people';
import type { ListedSwitch } from './activation-verdicts';
import type { Rows } from './table-text';

/** Bulk operations, as imports begin them and exports tell of them. */
export interface OperationsPort {
  /** Switches everyone listed to their own state. @throws {Failure} what stands against it */
  startListed(connectionId: string, switches: readonly ListedSwitch[]): Promise<Operation>;
  /** Creates people. Their passwords are kept in memory only. @throws {Failure} what stands against it */
  startCreation(connectionId: string, people: readonly NewPerson[]): Promise<Operation>;
  /** All rows of an operation, in order. @throws {Failure} `not-found` */
  rows(operationId: string): Rows<OperationRow>;
  /** The connection of an operation; null where there is no such operation. */
  connectionOf(operationId: string): string | null;
}

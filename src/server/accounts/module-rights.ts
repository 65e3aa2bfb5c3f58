import { flag } from '../storage/schema';
import type { Flag, ModuleRow } from '../storage/schema';

/** The five things that may be allowed in a module. */
export type Rights = Readonly<
  Record<'mayAdd' | 'mayEdit' | 'mayDelete' | 'mayConsult' | 'maySeeDetail', boolean>
>;

/** What may be done in one module. */
export interface ModuleRights extends Rights {
  readonly module: ModuleRow;
}

/** The columns of a permission row that hold rights. */
export const RIGHTS_COLUMNS = ['may_add', 'may_edit', 'may_delete', 'may_consult', 'may_see_detail'] as const;

type RightsRow = Record<(typeof RIGHTS_COLUMNS)[number], Flag>;

/** What an administrator may do in every module. */
export const EVERY_RIGHT: Rights = {
  mayAdd: true,
  mayEdit: true,
  mayDelete: true,
  mayConsult: true,
  maySeeDetail: true,
};

/** Rights as they are stored. */
export function readRights(row: RightsRow): Rights {
  return {
    mayAdd: row.may_add === 1,
    mayEdit: row.may_edit === 1,
    mayDelete: row.may_delete === 1,
    mayConsult: row.may_consult === 1,
    maySeeDetail: row.may_see_detail === 1,
  };
}

/** Rights as they are to be stored. */
export function writeRights(rights: Rights): RightsRow {
  return {
    may_add: flag(rights.mayAdd),
    may_edit: flag(rights.mayEdit),
    may_delete: flag(rights.mayDelete),
    may_consult: flag(rights.mayConsult),
    may_see_detail: flag(rights.maySeeDetail),
  };
}

/** Whether anything at all is allowed. */
export function hasAnyRight(rights: Rights): boolean {
  return Object.values(writeRights(rights)).includes(1);
}

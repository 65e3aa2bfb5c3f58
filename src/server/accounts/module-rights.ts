import type { Flag, ModuleRow } from '../storage/schema';

/** The five things that may be allowed in a module. */
export interface Rights {
  readonly mayAdd: boolean;
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
  readonly mayConsult: boolean;
  readonly maySeeDetail: boolean;
}

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
    may_add: rights.mayAdd ? 1 : 0,
    may_edit: rights.mayEdit ? 1 : 0,
    may_delete: rights.mayDelete ? 1 : 0,
    may_consult: rights.mayConsult ? 1 : 0,
    may_see_detail: rights.maySeeDetail ? 1 : 0,
  };
}

/** Whether anything at all is allowed. */
export function hasAnyRight(rights: Rights): boolean {
  return rights.mayAdd || rights.mayEdit || rights.mayDelete || rights.mayConsult || rights.maySeeDetail;
}

import type { PeopleScope, Sort } from '#contract/directory';
import type { PeopleList } from './people-list';
import { EVERYBODY } from './people-questions';

/** Rows of those in scope, in order, each once; ids that nobody has are left out. */
export function collectRows(list: PeopleList, scope: PeopleScope, sort: Sort): Uint32Array {
  const isNamed = scope.kind === 'named';
  const named = new Uint8Array(list.table.length);
  for (const id of isNamed ? scope.personIds : scope.except) {
    const row = list.table.rowOf(id);
    if (row !== undefined) named[row] = 1;
  }
  const wanted = Number(isNamed);
  return list.find(isNamed ? EVERYBODY : scope.filter, sort).filter((row) => named[row] === wanted);
}

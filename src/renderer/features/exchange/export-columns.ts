import type { Capabilities } from '#contract/connection';
import type { EXPORT_COLUMNS } from '#contract/exchange';

/** A column of an export. */
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** The columns that a system's people can fill, in the order of the file. */
export function columnsFor({ profiles, switching, accessRights }: Capabilities): readonly ExportColumn[] {
  return [
    'id',
    'userName',
    ...(profiles ? (['profileId', 'profileName', 'administrator'] as const) : []),
    ...(switching ? (['active'] as const) : []),
    ...(accessRights ? (['accessRights'] as const) : []),
  ];
}

/** Those that are chosen before anybody chose: what an import reads again, and who somebody is. */
export function firstColumns(capabilities: Capabilities): ReadonlySet<ExportColumn> {
  return new Set(columnsFor(capabilities).filter((column) => column !== 'profileId'));
}

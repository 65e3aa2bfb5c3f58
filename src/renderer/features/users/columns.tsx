import { createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { Capabilities } from '#contract/connection';
import type { PersonRow } from '#contract/directory';
import { AccessRightsCell } from './access-rights-cell';
import { ActiveCell } from './active-cell';
import { UserNameCell } from './user-name-cell';

/** Sorting is main's work: the table only knows by what and shows it. */
export const features = tableFeatures({ rowSortingFeature });

const helper = createColumnHelper<typeof features, PersonRow>();

const userName = helper.accessor('userName', { cell: ({ row }) => <UserNameCell person={row.original} /> });
const profileName = helper.accessor('profileName', { cell: ({ row }) => row.original.profileName });
const accessRights = helper.display({
  id: 'accessRights',
  cell: ({ row }) => <AccessRightsCell rights={row.original.accessRights ?? []} />,
});
const active = helper.accessor('active', { cell: ({ row }) => <ActiveCell person={row.original} /> });

/** What there is to know of people in a system that can do this: user name, profile or access rights, active. */
export function columnsFor(capabilities: Capabilities) {
  return helper.columns([
    userName,
    ...(capabilities.profiles ? [profileName] : []),
    ...(capabilities.accessRights ? [accessRights] : []),
    ...(capabilities.switching ? [active] : []),
  ]);
}

/** The widths of those columns, as CSS grid tracks. */
export function columnTracks(capabilities: Capabilities): string {
  return [
    'minmax(180px, 5fr)',
    ...(capabilities.profiles ? ['minmax(120px, 4fr)'] : []),
    ...(capabilities.accessRights ? ['minmax(340px, 9fr)'] : []),
    ...(capabilities.switching ? ['156px'] : []),
  ].join(' ');
}

import { createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { PersonRow } from '#contract/directory';
import { ActiveCell } from './active-cell';
import { UserNameCell } from './user-name-cell';

/** Sorting is main's work: the table only knows by what and shows it. */
export const features = tableFeatures({ rowSortingFeature });

const helper = createColumnHelper<typeof features, PersonRow>();

/** User name, profile, active. */
export const columns = helper.columns([
  helper.accessor('userName', { cell: ({ row }) => <UserNameCell person={row.original} /> }),
  helper.accessor('profileName', { cell: ({ row }) => row.original.profileName }),
  helper.accessor('active', { cell: ({ row }) => <ActiveCell person={row.original} /> }),
]);

import type { DirectoryFilter, Sort } from './directory';

/** A filter that everybody passes. */
export const EVERYBODY: DirectoryFilter = {
  search: '',
  active: 'all',
  profileIds: [],
  administrator: 'all',
  changedElsewhere: false,
};

/** The order of people when nobody asks for another. */
export const BY_NAME: Sort = { column: 'userName', descending: false };

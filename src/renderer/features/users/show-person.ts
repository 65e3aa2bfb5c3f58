import { changeDirectory } from '../../directory/directory-store';

/** Opens somebody's details beside the list; null closes them. */
export function showPerson(connectionId: string, personId: string | null): void {
  changeDirectory(connectionId, () => ({ personId }));
}

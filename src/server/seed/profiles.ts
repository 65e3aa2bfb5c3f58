import type { NewPermission } from '../storage/schema';
import { SEED_MODULES } from './modules';
import type { SeedModuleKey } from './modules';

/** What a profile may do in a module, one letter an action: Add, Edit, Delete, Consult, see detaIl. */
type Rights = string;

interface SeedProfile {
  readonly id: number;
  readonly name: string;
  readonly administrator: boolean;
  readonly rights: Partial<Record<SeedModuleKey, Rights>>;
}

const EVERYTHING = 'AEDCI';

/**
 * The profiles of a new database. 1 and its name are the system's (WC-109), 2 is the name of its sample (WC-110); the
 * others are ours, so that every kind of permission has somebody: none to edit people, some, only to look.
 */
export const SEED_PROFILES: readonly SeedProfile[] = [
  // The system seeds no permission rows for administrators (WC-109): the flag alone gives them everything.
  { id: 1, name: 'Administrador Master', administrator: true, rights: {} },
  { id: 2, name: 'Operador', administrator: false, rights: { usuario: 'CI', principal11: EVERYTHING } },
  {
    id: 3,
    name: 'Recursos Humanos',
    administrator: false,
    rights: { usuario: 'AECI', perfil: 'CI', principal11: 'C', principal21: EVERYTHING },
  },
  {
    id: 4,
    name: 'Consulta',
    administrator: false,
    rights: {
      usuario: 'C',
      perfil: 'C',
      principal11: 'C',
      principal12: 'C',
      principal21: 'C',
      principal22: 'C',
    },
  },
  {
    id: 5,
    name: 'Soporte',
    administrator: false,
    rights: { usuario: 'ECI', modulo: 'CI', permisosperfil: 'CI', principal12: EVERYTHING },
  },
];

/** The permission rows of all seeded profiles. */
export function seedPermissions(): NewPermission[] {
  return SEED_PROFILES.flatMap((profile) =>
    SEED_MODULES.flatMap((module) => {
      const rights = profile.rights[module.key];
      if (rights === undefined) return [];
      const may = (letter: string) => (rights.includes(letter) ? 1 : 0);
      return {
        profile_id: profile.id,
        module_id: module.id,
        may_add: may('A'),
        may_edit: may('E'),
        may_delete: may('D'),
        may_consult: may('C'),
        may_see_detail: may('I'),
      };
    }),
  );
}

import { flag } from '../storage/schema';

/** The eight modules a new WebCorporativa database has (WC-108). */
export const SEED_MODULES = [
  { id: 1, name: 'Modulos', route: '/Module/Modulos', key: 'modulo' },
  { id: 2, name: 'Perfil', route: '/Module/Perfil', key: 'perfil' },
  { id: 3, name: 'PermisosPerfil', route: '/Module/PermisosPerfil', key: 'permisosperfil' },
  { id: 4, name: 'Usuario', route: '/Module/Usuario', key: 'usuario' },
  { id: 5, name: 'Principal 1.1', route: '/Principales/PrincipalU1', key: 'principal11' },
  { id: 6, name: 'Principal 1.2', route: '/Principales/PrincipalU2', key: 'principal12' },
  { id: 7, name: 'Principal 2.1', route: '/Principales/PrincipalD1', key: 'principal21' },
  { id: 8, name: 'Principal 2.2', route: '/Principales/PrincipalD2', key: 'principal22' },
] as const;

interface SeedProfile {
  readonly id: number;
  readonly name: string;
  /** What it may do in a module, one letter an action: Add, Edit, Delete, Consult, see detaIl. */
  readonly rights: Partial<Record<(typeof SEED_MODULES)[number]['key'], string>>;
}

const EVERYTHING = 'AEDCI';
const LOOKS = { principal11: 'C', principal12: 'C', principal21: 'C', principal22: 'C' };
const STAFF = { usuario: 'AECI', perfil: 'CI', principal11: 'C', principal21: EVERYTHING };
const SUPPORT = { usuario: 'ECI', modulo: 'CI', permisosperfil: 'CI', principal12: EVERYTHING };

/**
 * The profiles of a new database. 1 and its name are the system's (WC-109), 2 is the name of its sample (WC-110); the others are ours,
 * so that every kind of permission has somebody: none to edit people, some, only to look. The system seeds no permission
 * rows for administrators, who are those of profile 1 (WC-109): the flag alone gives them everything.
 */
export const SEED_PROFILES: readonly SeedProfile[] = [
  { id: 1, name: 'Administrador Master', rights: {} },
  { id: 2, name: 'Operador', rights: { usuario: 'CI', principal11: EVERYTHING } },
  { id: 3, name: 'Recursos Humanos', rights: STAFF },
  { id: 4, name: 'Consulta', rights: { usuario: 'C', perfil: 'C', ...LOOKS } },
  { id: 5, name: 'Soporte', rights: SUPPORT },
];

/** The rows of all seeded profiles. */
export function seedProfileRows() {
  return SEED_PROFILES.map(({ id, name }) => ({ id, name, administrator: flag(id === 1) }));
}

/** The permission rows of all seeded profiles. */
export function seedPermissionRows() {
  return SEED_PROFILES.flatMap((profile) =>
    SEED_MODULES.flatMap((module) => {
      const rights = profile.rights[module.key];
      if (rights === undefined) return [];
      return {
        profile_id: profile.id,
        module_id: module.id,
        may_add: flag(rights.includes('A')),
        may_edit: flag(rights.includes('E')),
        may_delete: flag(rights.includes('D')),
        may_consult: flag(rights.includes('C')),
        may_see_detail: flag(rights.includes('I')),
      };
    }),
  );
}

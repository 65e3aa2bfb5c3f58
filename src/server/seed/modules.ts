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

/** The key of a seeded module. */
export type SeedModuleKey = (typeof SEED_MODULES)[number]['key'];

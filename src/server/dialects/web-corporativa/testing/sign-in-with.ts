import { signIn } from '../../../testing/test-server';
import type { TestServer } from '../../../testing/test-server';

/** The five actions of a permission string and the flags that give them (WC-53). */
const FLAGS: Readonly<Record<string, string>> = {
  agregar: 'BitAgregar',
  editar: 'BitEditar',
  eliminar: 'BitEliminar',
  consultar: 'BitConsulta',
  detalle: 'BitDetalle',
};

/** Every permission string of a new database. */
export const EVERY_PERMISSION: readonly string[] = [
  'modulo',
  'perfil',
  'permisosperfil',
  'usuario',
  'principal11',
  'principal12',
  'principal21',
  'principal22',
].flatMap((key) => Object.keys(FLAGS).map((action) => `${key}.${action}`));

/** Gives jdoe's profile exactly these permissions, over the system's own route, and signs jdoe in: no administrator. */
export async function signInWith(server: TestServer, permissions: readonly string[]): Promise<string> {
  const admin = await signIn(server);
  const modules = (await (await server.get('/api/Modulo')).json()) as { IdModulo: number; Clave: string }[];
  const Modulos = modules.map(({ IdModulo, Clave }) => ({
    IdModulo,
    ...Object.fromEntries(
      Object.entries(FLAGS).map(([action, flag]) => [flag, permissions.includes(`${Clave}.${action}`)]),
    ),
  }));
  const answer = await server.post('/api/PermisoPerfil/guardar-permisos', { IdPerfil: 2, Modulos }, admin);
  if (!answer.ok) throw new Error(`The permissions were refused with ${answer.status}`);
  return signIn(server, 'jdoe', 's3cr3t');
}

import { signInPlainly } from './plain-client';

/** WebCorporativa's routes as any other client uses them: a second administrator, without Portero. */
export interface CorpApi {
  /** The parsed answer, or undefined where there is none; `status` says how it went. */
  send(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  users(): Promise<CorpUser[]>;
  user(userName: string): Promise<CorpUser | undefined>;
  /** What a profile may do, as `module.action` in the system's words, sorted. */
  permissions(profileId: number): Promise<string[]>;
}

/** A user as the local server tells them. */
export interface CorpUser {
  Id: string;
  UserName: string;
  IdPerfil: number;
  NombrePerfil: string;
  Activo: boolean;
  Imagen: string | null;
}

const FLAGS = {
  BitAgregar: 'agregar',
  BitEditar: 'editar',
  BitEliminar: 'eliminar',
  BitConsulta: 'consultar',
  BitDetalle: 'detalle',
} as const;
type Row = Record<keyof typeof FLAGS, boolean> & { Modulo: { Clave: string } };

/** Signs in as an administrator. */
export async function corpApi(url: string): Promise<CorpApi> {
  const { token } = await signInPlainly(url, 'admin', 'Admin123456!');
  if (token === undefined) throw new Error('the administrator cannot sign in');
  const send: CorpApi['send'] = async (method, path, body) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    try {
      return { status: answer.status, body: JSON.parse(text) as unknown };
    } catch {
      return { status: answer.status, body: text };
    }
  };
  const users = async () => (await send('GET', '/api/Usuario')).body as CorpUser[];
  return {
    send,
    users,
    user: async (userName) => (await users()).find((user) => user.UserName === userName),
    permissions: async (profileId) => {
      const rows = (await send('GET', `/api/PermisoPerfil/${profileId}`)).body as Row[];
      return rows
        .flatMap((row) =>
          (Object.keys(FLAGS) as (keyof typeof FLAGS)[])
            .filter((flag) => row[flag])
            .map((flag) => `${row.Modulo.Clave}.${FLAGS[flag]}`),
        )
        .toSorted((a, b) => a.localeCompare(b));
    },
  };
}

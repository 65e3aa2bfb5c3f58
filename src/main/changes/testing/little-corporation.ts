import type { IncomingMessage, ServerResponse } from 'node:http';
import { startTinySystem } from '../../testing/tiny-system';

/** A user as the system has one. */
export interface CorporateUser {
  Id: string;
  UserName: string;
  IdPerfil: number;
  Activo: boolean;
  Imagen: string | null;
}
export interface CorporateProfile {
  IdPerfil: number;
  strNombrePerfil: string;
  BitAdministrador: boolean;
}
export interface CorporateModule {
  IdModulo: number;
  strNombreModulo: string;
  Ruta: string;
  Clave: string;
}
type Row = Record<string, number | boolean>;

/** A request as it arrived. */
export interface Arrival {
  /** Method and path. */
  line: string;
  body: Record<string, unknown>;
  bearer: string | undefined;
  ifMatch: string | undefined;
}

/**
 * What the routes of WebCorporativa come to (docs/systems/web-corporativa.md), over real HTTP: users, profiles,
 * modules, permissions. A test can change what it has, and spoil answers.
 */
export interface LittleCorporation {
  address: string;
  users: CorporateUser[];
  profiles: CorporateProfile[];
  modules: CorporateModule[];
  /** Permission rows by profile. */
  rows: Map<number, Row[]>;
  arrivals: Arrival[];
  /** Tokens that it takes; every other is answered 401. */
  tokens: Set<string>;
  /** Does what is read one by one tell a version? */
  versions: boolean;
  /**
   * Called before a request is answered; `drop` carries it out and breaks the line, `hold` carries it out and never answers,
   * `refuse` answers without.
   */
  disturb: (arrival: Arrival) => Promise<Disturbance> | Disturbance;
  /** Told right after a request was carried out, with the status of its answer. */
  carriedOut: (arrival: Arrival, status: number) => void;
  /** What was asked that changes something. */
  writes(): string[];
}
type Disturbance = undefined | 'drop' | 'hold' | { refuse: number; words?: unknown };

/** Starts one for the running test: an administrator who is signed in, another, and two operators. */
export async function startLittleCorporation(): Promise<LittleCorporation> {
  const { address } = await startTinySystem((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => void answer(corporation, request, response, body));
  });
  const user = (Id: string, IdPerfil: number): CorporateUser => ({
    Id,
    UserName: Id,
    IdPerfil,
    Activo: true,
    Imagen: null,
  });
  const corporation: LittleCorporation = {
    address,
    users: [user('root', 1), user('ana', 1), user('bob', 2), user('eva', 2)],
    profiles: [
      { IdPerfil: 1, strNombrePerfil: 'Administrador', BitAdministrador: true },
      { IdPerfil: 2, strNombrePerfil: 'Operador', BitAdministrador: false },
      { IdPerfil: 3, strNombrePerfil: 'Auditor', BitAdministrador: false },
    ],
    modules: ['usuario', 'perfil', 'modulo', 'permisosperfil'].map((Clave, at) => ({
      IdModulo: at + 1,
      strNombreModulo: Clave,
      Ruta: `/Module/${Clave}`,
      Clave,
    })),
    rows: new Map(),
    arrivals: [],
    tokens: new Set(['token']),
    versions: true,
    disturb: () => undefined,
    carriedOut: () => undefined,
    writes: () => corporation.arrivals.map(({ line }) => line).filter((line) => !line.startsWith('GET ')),
  };
  return corporation;
}

interface Outcome {
  status: number;
  body?: unknown;
  etag?: string;
}

async function answer(
  corporation: LittleCorporation,
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
): Promise<void> {
  const arrival: Arrival = {
    line: `${request.method} ${request.url}`,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    bearer: request.headers.authorization?.replace('Bearer ', ''),
    ifMatch: request.headers['if-match'],
  };
  // Asking without a bearer where the users are is no request of anybody's.
  if (arrival.bearer === undefined) return send(response, { status: 401 });
  corporation.arrivals.push(arrival);
  const disturbance = await corporation.disturb(arrival);
  if (!corporation.tokens.has(arrival.bearer)) return send(response, { status: 401 });
  if (typeof disturbance === 'object') {
    return send(response, { status: disturbance.refuse, body: disturbance.words });
  }
  const outcome = carryOut(corporation, arrival);
  corporation.carriedOut(arrival, outcome.status);
  if (disturbance === 'drop') return void response.destroy();
  if (disturbance === 'hold') return;
  send(response, outcome);
}

function send(response: ServerResponse, { status, body, etag }: Outcome): void {
  response.writeHead(status, etag === undefined ? {} : { etag });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

/** Carries it out, unless it is bound to a version of a profile, a module or a set that is not there any more. */
function carryOut(corporation: LittleCorporation, arrival: Arrival): Outcome {
  const place = placeOfVersion(arrival);
  if (place === undefined || !corporation.versions) return perform(corporation, arrival);
  const { body } = perform(corporation, { ...arrival, line: `GET ${place}` });
  const etag = tagOf(body);
  if (arrival.line.startsWith('GET ')) return { ...perform(corporation, arrival), etag };
  if (arrival.ifMatch !== undefined && arrival.ifMatch !== etag) return { status: 412 };
  return perform(corporation, arrival);
}

/** Where what a request is about can be read; permissions are written elsewhere. */
function placeOfVersion({ line, body }: Arrival): string | undefined {
  const [, path = ''] = line.split(' ');
  if (path.endsWith('/guardar-permisos')) return `/api/PermisoPerfil/${String(body['IdPerfil'])}`;
  const [, area, id] = /^\/api\/(Perfil|Modulo|PermisoPerfil)\/(?:perfil\/)?(\d+)$/.exec(path) ?? [];
  return area === undefined ? undefined : `/api/${area}/${id}`;
}

function tagOf(value: unknown): string {
  return `"${Buffer.from(JSON.stringify(value) ?? '').toString('base64url')}"`;
}

function perform(corporation: LittleCorporation, arrival: Arrival): Outcome {
  const [method, path = ''] = arrival.line.split(' ');
  const [, , area = '', id] = path.split('/');
  const { body } = arrival;
  switch (`${area}${id === undefined ? '' : '/id'} ${method}`) {
    case 'Usuario GET':
      return ok(corporation.users.map((user) => toWire(corporation, user)));
    case 'Auth/id POST':
      return register(corporation, body);
    case 'Usuario/id GET':
    case 'Usuario/id PUT':
    case 'Usuario/id DELETE':
      return aboutUser(corporation, decodeURIComponent(id ?? ''), arrival);
    case 'Perfil GET':
      return ok(corporation.profiles);
    case 'Perfil POST':
      return ok(addTo(corporation.profiles, { ...(body as unknown as CorporateProfile) }, 'IdPerfil'));
    case 'Perfil/id GET':
    case 'Perfil/id PUT':
    case 'Perfil/id DELETE':
      return aboutProfile(corporation, Number(id), arrival);
    case 'Modulo GET':
      return ok(corporation.modules);
    case 'Modulo POST':
      return ok(addTo(corporation.modules, { ...(body as unknown as CorporateModule) }, 'IdModulo'));
    case 'Modulo/id GET':
      return oneOf(corporation.modules, ({ IdModulo }) => IdModulo === Number(id));
    case 'Modulo/id PUT':
    case 'Modulo/id DELETE':
      return changeOne(corporation.modules, ({ IdModulo }) => IdModulo === Number(id), arrival);
    case 'PermisoPerfil/id GET':
      return ok(corporation.rows.get(Number(id)) ?? []);
    case 'PermisoPerfil/id POST':
      corporation.rows.set(Number(body['IdPerfil']), body['Modulos'] as Row[]);
      return ok({ message: 'Permisos Actualizados Correctamente' });
    case 'PermisoPerfil/id DELETE':
      corporation.rows.delete(Number(path.split('/').at(-1)));
      return ok();
    default:
      return { status: 404 };
  }
}

function aboutUser(corporation: LittleCorporation, id: string, arrival: Arrival): Outcome {
  const user = corporation.users.find(({ Id }) => Id === id);
  if (!user) return { status: 404 };
  const etag = tagOf(user);
  const isRead = arrival.line.startsWith('GET ');
  if (isRead) return { ...ok(toWire(corporation, user)), ...(corporation.versions && { etag }) };
  if (arrival.ifMatch !== undefined && arrival.ifMatch !== etag) return { status: 412 };
  const { Imagen, ...fields } = arrival.body;
  const picture = typeof Imagen === 'string' ? { Imagen: `/images/${Imagen.length}.png` } : {};
  return changeOne(corporation.users, ({ Id }) => Id === id, {
    ...arrival,
    body: { ...fields, ...picture },
  });
}

function aboutProfile(corporation: LittleCorporation, id: number, arrival: Arrival): Outcome {
  const profile = corporation.profiles.find(({ IdPerfil }) => IdPerfil === id);
  if (!profile) return { status: 404 };
  if (arrival.line.startsWith('GET ')) return ok(profile);
  if (arrival.line.startsWith('DELETE ') && corporation.users.some(({ IdPerfil }) => IdPerfil === id)) {
    return { status: 400, body: 'No se puede eliminar el perfil porque está asignado a uno o más usuarios.' };
  }
  return changeOne(corporation.profiles, ({ IdPerfil }) => IdPerfil === id, arrival);
}

function register(corporation: LittleCorporation, body: Record<string, unknown>): Outcome {
  const { UserName, IdPerfil, Activo } = body;
  if (corporation.users.some((user) => user.UserName === UserName)) {
    return { status: 400, body: [{ code: 'DuplicateUserName', description: 'Taken.' }] };
  }
  corporation.users.push({
    Id: `id-${String(UserName)}`,
    UserName: String(UserName),
    IdPerfil: Number(IdPerfil),
    Activo: Activo === true,
    Imagen: null,
  });
  return ok('Usuario Creado');
}

function changeOne<T extends object>(list: T[], fits: (each: T) => boolean, arrival: Arrival): Outcome {
  const at = list.findIndex(fits);
  const found = list[at];
  if (!found) return { status: 404 };
  if (arrival.line.startsWith('DELETE ')) list.splice(at, 1);
  else list[at] = { ...found, ...arrival.body };
  return ok();
}

function oneOf<T>(list: T[], fits: (each: T) => boolean): Outcome {
  const found = list.find(fits);
  return found === undefined ? { status: 404 } : ok(found);
}

function addTo<T extends object>(list: T[], made: T, key: keyof T): T {
  const added = { ...made, [key]: 100 + list.length };
  list.push(added);
  return added;
}

function toWire({ profiles }: LittleCorporation, user: CorporateUser): object {
  const profile = profiles.find(({ IdPerfil }) => IdPerfil === user.IdPerfil);
  return { ...user, NombrePerfil: profile?.strNombrePerfil ?? null };
}

function ok(body?: unknown): Outcome {
  return { status: 200, body };
}

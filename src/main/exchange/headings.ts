import type { ImportKind } from '#contract/exchange';
import { fold } from '#contract/fold';
import { asWritten, type FileLine } from './file-lines';
import { readState } from './state-words';

/** What a column of an import can be about. */
export type Field = 'id' | 'userName' | 'profileId' | 'profileName' | 'active' | 'password' | 'accessRights';

/** Which columns there are, and the lines below the headings. */
export interface Headed {
  /** Where each field is, from 0. */
  places: ReadonlyMap<Field, number>;
  /** The headings that were understood, and those that were not, as the file has them. */
  columns: string[];
  ignored: string[];
  lines: FileLine[];
  /** A line with more cells than this has too many. */
  width: number;
}

/** The keys that exports write, and what people write above such columns in English and Spanish, folded. */
const words: Record<Field, readonly string[]> = {
  id: ['id', 'personid', 'userid', 'iduser', 'idusuario', 'usuarioid', 'guid', 'identificador', 'identifier'],
  // English, then Spanish.
  userName: ['username', 'user', 'name', 'login', 'account', 'email', 'mail'].concat([
    'usuario',
    'nombre',
    'nombredeusuario',
    'nombreusuario',
    'cuenta',
    'correo',
    'persona',
  ]),
  profileId: ['profileid', 'idprofile', 'idperfil', 'perfilid'],
  profileName: ['profile', 'profilename', 'role', 'perfil', 'nombreperfil', 'nombredelperfil', 'rol'],
  active: ['active', 'state', 'status', 'enabled', 'activo', 'activa', 'estado', 'habilitado', 'habilitada'],
  password: ['password', 'contrasena', 'clave'],
  accessRights: ['accessrights', 'rights', 'derechos', 'derechosdeacceso', 'permisos'],
};

const fields = new Map(
  Object.entries(words).flatMap(([field, all]) => all.map((word) => [word, field as Field])),
);

/** The field that a heading means, in whatever case, with or without accents, spaces and underscores. */
export function fieldOf(heading: string): Field | undefined {
  return fields.get(fold(heading).replaceAll(/[^a-z]/g, ''));
}

/**
 * Tells the headings from the lines. A list of who is to be switched may have none: then the first column names people,
 * and a second one says to what.
 */
export function readHeadings(all: readonly FileLine[], kind: ImportKind): Headed {
  const [first, ...rest] = all;
  if (!first) return { places: new Map(), columns: [], ignored: [], lines: [], width: 0 };
  const places = new Map<Field, number>();
  const columns: string[] = [];
  const ignored: string[] = [];
  for (const [at, heading] of first.cells.map(asWritten).entries()) {
    const field = fieldOf(heading);
    if (field !== undefined && !places.has(field)) {
      places.set(field, at);
      columns.push(heading);
    } else if (heading !== '') ignored.push(heading);
  }
  const named = places.has('userName') || places.has('id');
  if (!named && kind === 'activation') return withoutHeadings(all);
  return { places, columns, ignored, lines: rest, width: first.cells.length };
}

function withoutHeadings(all: readonly FileLine[]): Headed {
  const places = new Map<Field, number>([['userName', 0]]);
  const second = all[0]?.cells[1];
  if (second !== undefined && readState(second) !== undefined) places.set('active', 1);
  return { places, columns: [], ignored: [], lines: [...all], width: places.size };
}

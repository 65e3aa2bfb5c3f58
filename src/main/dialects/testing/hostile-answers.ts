import type { RequestListener } from 'node:http';
import fc from 'fast-check';

/** What a hostile system may know of the requests it answers. */
export const PASSWORD = 'correct horse battery';
export const CAPTCHA = '0.ABCdef123';

/** One of each as the documents show them, so that spoilt ones come close to being right. */
const documented: object[] = [
  { token: 'a.b.c' },
  {
    Respuesta: true,
    Token: 'a.b.c',
    Datos: { IdUsuario: 'u', Nombre: 'n', Correo: 'c', Rol: 'r', Activo: true },
  },
  { Respuesta: false, Token: '', Datos: null },
  {
    data: { accessToken: 'a.b.c', tokenType: 'Bearer', expireDate: 2e12, remainingTime: 9e5, username: 'u' },
    meta: { executionTime: 9, generatedAt: 1.9e12 },
  },
  {
    data: [{ id: 0, attributes: { username: { value: 'u' }, accessRights: [{ name: 'a', value: 'none' }] } }],
  },
  [{ Id: 'p', UserName: 'ana', IdPerfil: 2, NombrePerfil: 'Operador', Activo: true }],
  { id: 'p', userName: 'ana', idPerfil: '2', nombrePerfil: null, activo: false },
  { exito: true, data: { userName: 'ana', nombrePerfil: 'x', activo: true } },
  [{ IdPerfil: 1, strNombrePerfil: 'x', BitAdministrador: true }],
  { idPerfil: 1, strNombrePerfil: 'x', bitAdministrador: true },
  [{ idModulo: 4, strNombreModulo: 'm', ruta: '/m', clave: 'm' }],
  { idModulo: 4, strNombreModulo: 'm', ruta: '/m', clave: 'm' },
  [{ IdModulo: 4, BitAgregar: true, BitEditar: null }],
  [{ Nombre: 'm', Ruta: '/m', Agregar: true, Editar: true, Eliminar: true, Consultar: true, Detalle: true }],
  { imagen: '/images/1.png' },
  { message: 'Username or password is incorrect' },
  [{ code: 'DuplicateUserName', description: 'Taken.' }],
  { title: 'Odd', status: 400, errors: { UserName: ['Needed.'] } },
  { exito: false, mensaje: 'No.' },
];

const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(true, false, null, 0, -1, 2.5, 1e308, 2 ** 60, 'Bearer', '', 'a b\r\nc'),
  fc.constantFrom(PASSWORD, `token=${CAPTCHA}`, 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x', '<p>', '\ud800'),
);

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('message', 'data', '__proto__')), tie('tree'), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
  ),
}));

/** A documented answer in which some members, at any depth, are something else or gone. */
const spoilt = fc
  .tuple(fc.constantFrom(...documented), fc.array(fc.tuple(fc.nat(12), fc.option(tree)), { maxLength: 2 }))
  .map(([answer, changes]) =>
    changes.reduce<string>((text, [nth, instead]) => spoil(text, nth, instead), JSON.stringify(answer)),
  );

function spoil(json: string, nth: number, instead: unknown): string {
  let at = 0;
  return (
    JSON.stringify(JSON.parse(json), (_key, member: unknown) => {
      at += 1;
      return at === nth + 1 ? (instead ?? undefined) : member;
    }) ?? 'null'
  );
}

const texts = fc.constantFrom(
  '',
  '<html>',
  '{"token":',
  '"half',
  '[1e999,-1e999,123456789012345678901234567890]',
  '{"token":"a","token":"b","TOKEN":7}',
  '\u0000\u202e',
  '['.repeat(20_000),
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `${'{"data":'.repeat(5000)}1${'}'.repeat(5000)}`,
  'x'.repeat(100_000),
);

/** One answer, and whether it arrives whole. */
interface HostileAnswer {
  status: number;
  body: string;
  headers: Record<string, string>;
  whole: boolean;
}

/** Any status with any body: right, spoilt, half, of another kind, deep, long, or repeating what was secret. */
export const hostileAnswers: fc.Arbitrary<HostileAnswer> = fc.record({
  status: fc.oneof(
    { weight: 2, arbitrary: fc.constant(200) },
    { weight: 1, arbitrary: fc.constantFrom(201, 204, 301, 304, 400, 401, 403, 404, 429, 500, 599) },
  ),
  body: fc.oneof(spoilt, spoilt, fc.json(), fc.string(), leaf.map(String), texts),
  headers: fc.constantFrom<Record<string, string>>(
    {},
    { date: 'never', 'retry-after': 'soon' },
    { 'retry-after': '1e99', 'www-authenticate': 'Bearer' },
    { location: '/again', 'content-type': 'text/html' },
    { 'content-encoding': 'gzip' },
  ),
  whole: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

/** Sends an answer, or a part of it and then hangs up. */
export function giving({ status, body, headers, whole }: HostileAnswer): RequestListener {
  return (_request, response) => {
    const bytes = Buffer.from(status === 204 || status === 304 ? '' : body);
    if (whole) {
      response.writeHead(status, headers).end(bytes);
      return;
    }
    response.writeHead(status, { ...headers, 'content-length': bytes.length + 1 });
    response.write(bytes, () => response.destroy());
  };
}

import fc from 'fast-check';

/** Texts that are right somewhere and wrong elsewhere, and those that parsers and databases stumble over. */
const TEXTS =
  `jdoe ADMIN Secreto1! jdoe@empresa.com server read_write none 2 -0 1e3 data:image data:image/png;base64,AAAA
  ../../etc/passwd %00 {{7*7}} 'or'1'='1 __proto__`.split(/\s+/);
const ODD_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\u202eexe',
  'ﷺ'.repeat(300),
  'x'.repeat(20_000),
];
const NUMBERS = [0, -0, -1, 2, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308];

const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.constantFrom(...ODD_TEXTS),
  fc.constantFrom(...NUMBERS),
  fc.constantFrom<unknown>(true, false, null, [], {}),
  fc.jsonValue({ maxDepth: 4 }),
);

type Members = Readonly<Record<string, unknown>>;

const BITS = { BitAgregar: true, BitEditar: false, BitConsulta: true, BitEliminar: false, BitDetalle: true };

/** A sound body for every route of every system at once: what a route does not know, it drops. */
const SOUND: Readonly<Record<string, readonly unknown[]>> = {
  UserName: ['nora', 'olga.operadora', 'JDoe'],
  Password: ['Portero123!'],
  IdPerfil: [2, '4', 5],
  Activo: [true, false],
  Imagen: [null, 'data:image/png;base64,AAAA'],
  strNombrePerfil: ['Nuevo'],
  BitAdministrador: [false],
  strNombreModulo: ['Nuevo'],
  Ruta: ['/Nuevo'],
  Clave: ['nuevo', 'usuario', 'otro'],
  IdModulo: [1, 3],
  Modulos: [
    [{ IdModulo: 1, ...BITS }],
    [
      { IdModulo: 2, ...BITS },
      { IdModulo: 2, ...BITS },
    ],
  ],
  Correo: ['olga.operadora@empresa.com'],
  username: ['nora', 'olga.operadora', 'JDoe'],
  password: ['Portero123!'],
  accessRights: [[], [{ name: 'server', value: 'none' }]],
  ...Object.fromEntries(Object.entries(BITS).map(([bit, on]) => [bit, [on]])),
};

/** One member as it should be or, rarely, with another value, gone, in another letter case, or nested. */
function spoil(key: string, rights: readonly unknown[]): fc.Arbitrary<Members> {
  const right = rights[0];
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...rights).map((one) => ({ [key]: one })) },
    { weight: 2, arbitrary: value.map((wrong) => ({ [key]: wrong })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Members>({}, { [key.toLowerCase()]: right }, { [key]: { [key]: right } }),
    },
  );
}

const spoilt = fc
  .tuple(...Object.entries(SOUND).map(([key, rights]) => spoil(key, rights)))
  .map((parts) => Object.assign({}, ...parts) as Members);

/** Spoilt bodies as they are, in Storm's envelope, and in the places of values. */
const shaped: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: spoilt },
  { weight: 3, arbitrary: spoilt.map((attributes) => ({ data: { attributes } })) },
  { weight: 1, arbitrary: value.map((attributes) => ({ data: { attributes } })) },
  { weight: 1, arbitrary: spoilt.map((members) => ({ IdPerfil: 4, Modulos: [members, members] })) },
  { weight: 1, arbitrary: fc.array(spoilt, { maxLength: 2 }) },
  { weight: 1, arbitrary: value },
);

const nest = (open: string, close: string, times: number) => `${open.repeat(times)}1${close.repeat(times)}`;

/** Texts that `JSON.stringify` does not write: a key twice, numbers beyond any, nesting beyond any, broken off. */
const RAW_TEXTS: readonly string[] = [
  '',
  ' ',
  '{',
  '[',
  'null',
  '"',
  '{"a":}',
  '\ufeff{}',
  'Correo=a&Password=b',
  '{"__proto__":{"x":1}}',
  '{"IdPerfil":1e999,"Activo":true}',
  `{"IdPerfil":${'9'.repeat(400)},"Activo":true}`,
  '{"username":"\\ud800","password":"\\udc00"}',
  '{"UserName":"a","UserName":["b"],"username":{}}',
  '{"data":{"attributes":{}},"data":[]}',
  '['.repeat(50_000),
  nest('[', ']', 50_000),
  nest('{"data":', '}', 20_000),
  `{"data":${nest('{"attributes":', '}', 9000)}}`,
];

/** Bytes that are no UTF-8. */
const RAW_BYTES = Buffer.from([0x22, 0xff, 0xfe, 0xed, 0xa0, 0x80, 0x22]);

/** Anything at all for a body, much of it nearly right. */
export const hostileBodies: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 8, arbitrary: shaped.map((node) => Buffer.from(JSON.stringify(node))) },
  { weight: 2, arbitrary: fc.constantFrom(...RAW_TEXTS).map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.constant(RAW_BYTES) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
);

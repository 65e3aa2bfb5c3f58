import { z } from 'zod';
import { Failure } from '../../failure/failure';
import type { ApiAnswer } from '../../http/http-client';
import { bodyFits, readAnswer } from '../answer-reading';
import type { Dialect, SignInAnswer, SignInRequest } from '../dialect';
import { looseObject } from '../loose-keys';
import { wireId, wireToken } from '../wire-values';

const PATH = '/api/usuario/login';

/** A failure has an empty token and no data (AT-5). One with a token contradicts itself and is no answer. */
const refused = looseObject({ respuesta: z.literal(false), token: z.literal('').nullish() });

/** Only somebody active can sign in (AT-8): a success that says otherwise contradicts itself as well. */
const signedIn = looseObject({
  respuesta: z.literal(true),
  token: wireToken,
  datos: looseObject({
    idusuario: wireId,
    nombre: z.string(),
    correo: z.string().nullish(),
    rol: z.string().nullish(),
    activo: z.literal(true),
  }),
});

/** ASP.NET's answer to empty fields, where it checks them before the system does (AT-10). */
const messages = z.array(z.string()).min(1);
const aboutTheFields = looseObject({
  errors: z.union([looseObject({ correo: messages }), looseObject({ password: messages })]),
});

/**
 * ApiTickets (docs/systems/api-tickets.md): signing in, and nothing else that is about people. The person's
 * record comes with the token and can never be asked for again.
 */
export const dialect: Dialect = {
  system: 'api-tickets',
  name: 'ApiTickets',
  capabilities: {
    captcha: false,
    emailSignIn: true,
    people: false,
    switching: false,
    profiles: false,
    ownProfile: false,
    accessRights: false,
    creating: false,
    changing: false,
    deleting: false,
    images: false,
    passwordPolicy: null,
    rightAreas: [],
  },
  tokenLifetimeMs: 10 * 24 * 60 * 60_000,
  probes: [
    { method: 'POST', path: PATH, body: { Correo: '', Password: '' }, fits: refusesNobody, telling: true },
  ],
  signIn,
  connect: () => ({}),
};

/**
 * The system answers 200 for failures too (AT-3), so that the status tells nothing: only the body does.
 * @throws {Failure} `refused` without words, for it gives no reason; `bad-answer` for a success that is none
 */
async function signIn(
  client: Parameters<Dialect['signIn']>[0],
  { userName, password, signal }: SignInRequest,
): Promise<SignInAnswer> {
  const answer = await client.send({
    method: 'POST',
    path: PATH,
    body: { Correo: userName, Password: password },
    anonymous: true,
    signal,
  });
  // Never promised, but what a 401 to a sign-in means needs no promise.
  if (answer.status === 401) throw new Failure('refused', { status: 401 });
  const read = readAnswer(answer, z.union([refused, signedIn]), [password]);
  if (!read.respuesta) throw new Failure('refused', { status: answer.status });
  const { token, datos } = read;
  return {
    token,
    skewMs: answer.skewMs ?? 0,
    personId: datos.idusuario,
    // What they sign in with; the record has the name that people call them by.
    userName: datos.correo || datos.nombre,
    record: { userName: datos.nombre, profileName: datos.rol ?? '', active: datos.activo },
  };
}

/** Nobody has no address and no password: refused like everybody, or told that the fields are needed. */
function refusesNobody(answer: ApiAnswer): boolean {
  if (answer.status === 400) return bodyFits(answer, aboutTheFields);
  return answer.status === 200 && bodyFits(answer, refused);
}

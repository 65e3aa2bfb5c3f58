import { z } from 'zod';
import type { Account, LocalServer, SessionTarget } from '../../targets/target';
import { jsonOf, type Answer } from '../../targets/system-http';
import type { SystemUnderTest } from '../../targets/system-under-test';

/** The local server's person with the document's sample name (AT-28), who has the sample id of WC-110. */
export const JOHN_DOE: Account = { userName: 'jdoe@empresa.com', password: 's3cr3t' };
export const JOHN_DOE_ID = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';

/** Somebody at a local server who is not active, and somebody whose password is stored in the old format (AT-23). */
export const INACTIVE: Account = { userName: 'rosa.inactiva@empresa.com', password: 'Portero123!' };
export const OLD_HASH: Account = { userName: 'teresa.tickets@empresa.com', password: 'Portero123!' };

/** An address that nobody has. */
export const NOBODY: Account = { userName: 'nobody-of-this-name@empresa.com', password: 'Wrong-1-password' };

/** Keys in the document's letter case or, as the real service sends them, in camelCase (AT-9). */
const keysAsDocumented = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, member]) => [key.charAt(0).toUpperCase() + key.slice(1), member]),
      )
    : value;

/** A successful answer, and nothing in it that the document does not name. */
const successSchema = z.preprocess(
  keysAsDocumented,
  z.strictObject({
    Respuesta: z.literal(true),
    Token: z.string().min(1),
    Datos: z.preprocess(
      keysAsDocumented,
      z.strictObject({
        IdUsuario: z.guid(),
        Nombre: z.string(),
        Correo: z.string(),
        Rol: z.string(),
        Activo: z.boolean(),
      }),
    ),
  }),
);

/** The one answer to a sign-in that fails. */
const refusalSchema = z.preprocess(
  keysAsDocumented,
  z.strictObject({ Respuesta: z.literal(false), Token: z.literal(''), Datos: z.null() }),
);

/** ApiTickets as document 003 describes it, as far as the suite has to know. */
export const apiTickets: SystemUnderTest = {
  id: 'api-tickets',
  signInPath: '/api/usuario/login',
  captcha: false,
  protectedPath: '/api/protected-endpoint',
  localAccount: JOHN_DOE,
  signInBody: ({ userName, password }) => ({ Correo: userName, Password: password }),
  tokenOf: (answer) => successOf(answer).Token,
};

/** A successful answer, read. Raises for anything else. */
export function successOf(answer: Answer): z.infer<typeof successSchema> {
  return successSchema.parse(jsonOf(answer));
}

/** Whether this is 200 with the one body of a failure. */
export function isRefusal(answer: Answer): boolean {
  return answer.status === 200 && refusalSchema.safeParse(jsonOf(answer)).success;
}

/** Posts a sign-in. */
export function postSignIn(
  { http }: Pick<SessionTarget, 'http'>,
  { userName, password }: Account,
): Promise<Answer> {
  return http.post(apiTickets.signInPath, { Correo: userName, Password: password });
}

/** Signs in at a local server and returns the token. */
export async function tokenAt(server: LocalServer, account: Account = JOHN_DOE): Promise<string> {
  return successOf(await postSignIn(server, account)).Token;
}

import { expect } from 'vitest';
import { z } from 'zod';
import type { TestServer } from './test-server';

/** Where Storm's users are. */
export const STORM_USERS = '/storm/api/users';

/** A user to be created. */
export const NORA = {
  username: 'nora.nueva',
  password: 'Secreto1!',
  accessRights: [{ name: 'server', value: 'read_only' }],
};

/** The envelope of attributes to be written. */
export const attributes = (given: object) => ({ data: { attributes: given } });

/** How long an answer took and when it was, milliseconds. */
export const stormMetaSchema = z.strictObject({ executionTime: z.int().min(0), generatedAt: z.int() });

const userSchema = z.object({
  id: z.int(),
  attributes: z.object({
    username: z.object({ value: z.string() }),
    accessRights: z.array(z.object({ name: z.string(), value: z.string() })),
  }),
});
const listSchema = z.strictObject({ data: z.array(userSchema), meta: stormMetaSchema });

/** A user as Storm shows one, as far as tests look. */
export type StormUser = z.output<typeof userSchema>;

/** One user in its envelope. */
export const stormUserSchema = z.strictObject({ data: userSchema, meta: stormMetaSchema });

/** A user's rights in short. */
export const rightsIn = (user: StormUser | undefined) =>
  user?.attributes.accessRights.map(({ name, value }) => `${name}: ${value}`);

/** Every user. */
export async function listStormUsers(server: TestServer, token: string): Promise<StormUser[]> {
  const answer = await server.get(STORM_USERS, token);
  expect(answer.status).toBe(200);
  return listSchema.parse(await answer.json()).data;
}

/** The user of this name. */
export async function findStormUser(
  server: TestServer,
  token: string,
  name: string,
): Promise<StormUser | undefined> {
  return (await listStormUsers(server, token)).find((user) => user.attributes.username.value === name);
}

/** Status and body of an answer. */
export async function statusAndBody(answer: Response): Promise<[number, unknown]> {
  return [answer.status, await answer.json()];
}

/** What is told of an error, as the documents promise it: a message and nothing else. */
export const aMessage = (status: number, message: unknown = expect.any(String)) => [status, { message }];

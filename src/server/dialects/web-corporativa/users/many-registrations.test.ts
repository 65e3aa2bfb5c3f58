import { expect, test } from 'vitest';
import { signIn, startTestServer } from '../../../testing/test-server';

/** Enough to take a while, few enough to wait for. */
const PEOPLE = 24;
const ITERATIONS = 100_000;

test('while many people are created, others are answered', async () => {
  const server = await startTestServer({ users: 7, passwordIterations: ITERATIONS });
  const token = await signIn(server);
  // A token that has not been checked yet: its signature is looked at where passwords are hashed.
  const others = await signIn(server, 'jdoe', 's3cr3t');
  let created = 0;
  const creations = Array.from({ length: PEOPLE }, async (_, index) => {
    const person = { UserName: `nora${index}`, Password: 'Secreto1!', IdPerfil: 2, Activo: true };
    const answer = await server.post('/api/Auth/register', person, token);
    created += 1;
    return answer.status;
  });
  const menu = await server.get('/api/Menu', others);
  expect([menu.status, created]).toEqual([200, expect.any(Number)]);
  expect(created).toBeLessThan(PEOPLE / 2);
  expect(new Set(await Promise.all(creations))).toEqual(new Set([200]));
});

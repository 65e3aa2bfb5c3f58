import { expect, test } from 'vitest';
import { hide, withoutSecrets } from './without-secrets';

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl';

test('what is known to be secret and what looks like a token is struck out', () => {
  expect(hide(`a hunter2 b ${TOKEN} c`, ['hunter2'])).toBe('a … b … c');
  expect(hide('hunter22 hunter2', ['hunter2', 'hunter22', ''])).toBe('… …');
});

test('a failed check is told without the values that it compared', async () => {
  const failed = withoutSecrets(
    async () => {
      expect({ password: 'hunter2', token: TOKEN }).toEqual({});
    },
    () => ['hunter2'],
  );
  const error = await failed.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  const told = JSON.stringify(error, Object.getOwnPropertyNames(error));
  expect(told).toContain('to deeply equal');
  expect(told).not.toContain('hunter2');
  expect(told).not.toContain(TOKEN.slice(0, 20));
  expect(error).not.toHaveProperty('actual');
  expect(error).not.toHaveProperty('cause');
});

test('a check that holds stays one', async () => {
  await expect(
    withoutSecrets(
      async () => undefined,
      () => [],
    ),
  ).resolves.toBeUndefined();
});

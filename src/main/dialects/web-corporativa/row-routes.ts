import { z } from 'zod';
import type { ApiClient } from '../../http/http-client';
import { confirmDone, readAnswer } from '../answer-reading';
import type { Versioned } from '../dialect';
import { pathSegment } from '../path-segment';
import { bindingTo, versionOf } from '../version';

/** The five routes that profiles and modules have alike (WC-9 to WC-17): `row` reads one, `toWire` spells one. */
export function rowRoutes<T extends { id: string }>(
  path: string,
  row: z.ZodType<T>,
  toWire: (value: Omit<T, 'id'>) => object,
) {
  const pathOf = (id: string): string => `${path}/${pathSegment(id)}`;
  return {
    list: async (client: ApiClient): Promise<T[]> =>
      readAnswer(await client.send({ method: 'GET', path }), z.array(row)),

    read: async (client: ApiClient, id: string): Promise<Versioned<T>> => {
      const answer = await client.send({ method: 'GET', path: pathOf(id) });
      return { value: readAnswer(answer, row), ...versionOf(answer) };
    },

    create: async (client: ApiClient, value: Omit<T, 'id'>): Promise<T> =>
      readAnswer(await client.send({ method: 'POST', path, body: toWire(value) }), row),

    update: async (client: ApiClient, value: T, version?: string): Promise<void> => {
      const request = { method: 'PUT', path: pathOf(value.id), body: toWire(value) } as const;
      confirmDone(await client.send({ ...request, ...bindingTo({ version }) }));
    },

    delete: async (client: ApiClient, id: string, version?: string): Promise<void> => {
      confirmDone(await client.send({ method: 'DELETE', path: pathOf(id), ...bindingTo({ version }) }));
    },
  };
}

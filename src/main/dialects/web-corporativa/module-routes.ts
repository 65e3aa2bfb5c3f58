import { z } from 'zod';
import type { Module } from '#contract/profiles';
import { confirmDone, readAnswer } from '../answer-reading';
import type { ProfileRoutes } from '../dialect';
import { looseObject } from '../loose-keys';
import { pathSegment } from '../path-segment';
import { bindingTo, versionOf } from '../version';
import { wireId } from '../wire-values';

const PATH = '/api/Modulo';

const wireModule = looseObject({
  idmodulo: wireId,
  strnombremodulo: z.string().nullish(),
  ruta: z.string().nullish(),
  clave: z.string(),
});

/** Modules (WC-14 to WC-17, WC-90). */
export const moduleRoutes: Pick<
  ProfileRoutes,
  'modules' | 'readModule' | 'createModule' | 'updateModule' | 'deleteModule'
> = {
  async modules(client) {
    return readAnswer(await client.send({ method: 'GET', path: PATH }), z.array(wireModule)).map(toModule);
  },

  async readModule(client, moduleId) {
    const path = `${PATH}/${pathSegment(moduleId)}`;
    const answer = await client.send({ method: 'GET', path });
    return { value: toModule(readAnswer(answer, wireModule)), ...versionOf(answer) };
  },

  async createModule(client, module) {
    const answer = await client.send({ method: 'POST', path: PATH, body: toWire(module) });
    return toModule(readAnswer(answer, wireModule));
  },

  async updateModule(client, module, version) {
    const path = `${PATH}/${pathSegment(module.id)}`;
    confirmDone(await client.send({ method: 'PUT', path, body: toWire(module), ...bindingTo({ version }) }));
  },

  async deleteModule(client, moduleId, version) {
    const path = `${PATH}/${pathSegment(moduleId)}`;
    confirmDone(await client.send({ method: 'DELETE', path, ...bindingTo({ version }) }));
  },
};

function toModule(wire: z.output<typeof wireModule>): Module {
  return { id: wire.idmodulo, name: wire.strnombremodulo ?? '', route: wire.ruta ?? '', key: wire.clave };
}

function toWire({ name, route, key }: Omit<Module, 'id'>): object {
  return { strNombreModulo: name, Ruta: route, Clave: key };
}

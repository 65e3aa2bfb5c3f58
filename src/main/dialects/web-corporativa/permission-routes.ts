import { z } from 'zod';
import { ACTIONS, type Action, type ModulePermissions } from '#contract/profiles';
import { confirmDone, readAnswer } from '../answer-reading';
import type { ProfileRoutes } from '../dialect';
import { looseObject } from '../loose-keys';
import { pathSegment } from '../path-segment';
import { bindingTo, versionOf } from '../version';
import { wireId } from '../wire-values';
import { toRowId } from './row-id';

const PATH = '/api/PermisoPerfil';

const flag = z.boolean().nullish();

const wireRow = looseObject({
  idmodulo: wireId,
  bitagregar: flag,
  biteditar: flag,
  biteliminar: flag,
  bitconsulta: flag,
  bitdetalle: flag,
});

/** What a profile may do in each module (WC-18, WC-19). */
export const permissionRoutes: Pick<ProfileRoutes, 'permissions' | 'savePermissions'> = {
  async permissions(client, profileId) {
    const path = `${PATH}/${pathSegment(profileId)}`;
    const answer = await client.send({ method: 'GET', path });
    return { value: byModule(readAnswer(answer, z.array(wireRow))), ...versionOf(answer) };
  },

  async savePermissions(client, profileId, permissions, version) {
    // The saving route refuses an empty set (WC-99); another one takes everything away.
    const request =
      permissions.length === 0
        ? ({ method: 'DELETE', path: `${PATH}/perfil/${pathSegment(profileId)}` } as const)
        : ({
            method: 'POST',
            path: `${PATH}/guardar-permisos`,
            body: { IdPerfil: toRowId(profileId), Modulos: permissions.map(toWire) },
          } as const);
    confirmDone(await client.send({ ...request, ...bindingTo({ version }) }));
  },
};

/** Nothing keeps the system from having two rows for one module; a permission in either counts. */
function byModule(rows: z.output<typeof wireRow>[]): ModulePermissions[] {
  const granted = new Map<string, Set<Action>>();
  for (const row of rows) {
    const actions = granted.get(row.idmodulo) ?? new Set();
    granted.set(row.idmodulo, actions);
    if (row.bitagregar) actions.add('add');
    if (row.biteditar) actions.add('edit');
    if (row.biteliminar) actions.add('delete');
    if (row.bitconsulta) actions.add('consult');
    if (row.bitdetalle) actions.add('detail');
  }
  return [...granted].map(([moduleId, actions]) => ({
    moduleId,
    actions: ACTIONS.filter((action) => actions.has(action)),
  }));
}

function toWire({ moduleId, actions }: ModulePermissions): object {
  return {
    IdModulo: toRowId(moduleId),
    BitAgregar: actions.includes('add'),
    BitEditar: actions.includes('edit'),
    BitConsulta: actions.includes('consult'),
    BitEliminar: actions.includes('delete'),
    BitDetalle: actions.includes('detail'),
  };
}

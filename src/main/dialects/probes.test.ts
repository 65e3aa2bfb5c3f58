import type { RequestListener } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Dialect } from './dialect';
import { dialects } from './registry';
import { always, byRoute, scriptedSystem, type ScriptedSystem } from './testing/scripted-system';

let system: ScriptedSystem;

beforeEach(async () => {
  system = await scriptedSystem();
});

const bearer = { 'www-authenticate': 'Bearer' };
const unauthorized = { type: 'about:blank', title: 'Unauthorized', status: 401, traceId: '00' };
const bare = always(401, undefined, bearer);
const problem = always(401, unauthorized, { ...bearer, 'content-type': 'application/problem+json' });
const LOGIN = 'POST /api/usuario/login';

const corporate = (guarded: RequestListener): RequestListener =>
  byRoute({
    'GET /api/Menu': guarded,
    'GET /api/Perfil': guarded,
    'GET /api/Usuario': guarded,
    // ASP.NET does not mind the case of a path: Storm's route exists here too.
    'GET /api/users': guarded,
    'GET /api/Modulo': always(200, []),
    [LOGIN]: always(405),
  });

async function recognised(): Promise<string[]> {
  const fits = async (dialect: Dialect): Promise<boolean> => {
    for (const probe of dialect.probes) {
      const answer = await system.client.send({ ...probe, anonymous: true });
      if (probe.telling && !probe.fits(answer)) return false;
    }
    return true;
  };
  const found: string[] = [];
  for (const dialect of dialects()) if (await fits(dialect)) found.push(dialect.system);
  return found;
}

describe('a system is told by how it answers strangers', () => {
  it.each<[string, RequestListener, string[]]>([
    ['WebCorporativa, bare', corporate(bare), ['web-corporativa']],
    ['WebCorporativa, with problems', corporate(problem), ['web-corporativa']],
    [
      'ApiTickets',
      byRoute({ [LOGIN]: always(200, { respuesta: false, token: '', datos: null }) }),
      ['api-tickets'],
    ],
    [
      'ApiTickets, PascalCase',
      byRoute({ [LOGIN]: always(200, { Respuesta: false, Token: '', Datos: null }) }),
      ['api-tickets'],
    ],
    [
      'ApiTickets that checks fields',
      byRoute({ [LOGIN]: always(400, { title: 'Odd', status: 400, errors: { Correo: ['Needed.'] } }) }),
      ['api-tickets'],
    ],
    ['Storm', byRoute({ 'GET /api/users': always(401, { message: 'Unauthorized' }) }), ['storm']],
    ['Storm that guards everything', always(401, { message: 'Unauthorized' }), ['storm']],
    ['nothing', always(404), []],
    ['a site that answers everything with its page', always(200, '<!doctype html>'), []],
    ['a proxy that wants to be signed in at', always(401, '', { 'www-authenticate': 'Basic realm="x"' }), []],
    ['something broken', always(500, { message: 'no' }), []],
    ['something that wants other fields', always(400, { errors: { Email: ['Needed.'] } }), []],
  ])('%s', async (_what, answer, systems) => {
    system.answer = answer;
    expect(await recognised()).toEqual(systems);
  });

  it('shows WebCorporativa’s other routes as what they are', async () => {
    system.answer = corporate(bare);
    const found = [];
    for (const probe of dialects()[0]?.probes ?? [])
      if (probe.fits(await system.client.send({ ...probe, anonymous: true }))) found.push(probe.path);
    expect(found).toEqual(['/api/Menu', '/api/Perfil', '/api/Modulo', '/api/Usuario']);
  });
});

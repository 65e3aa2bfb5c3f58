import { z } from 'zod';
import type { ApiAnswer } from '../../http/http-client';
import { bodyFits } from '../answer-reading';
import type { RouteProbe } from '../dialect';
import { looseObject } from '../loose-keys';
import { wireId } from '../wire-values';

const problem = looseObject({ title: z.string(), status: z.literal(401) });
const modules = z.array(looseObject({ idmodulo: wireId, clave: z.string() }));

/**
 * Routes asked without a token (WC-51). The guarded ones that only this system has are telling. The users
 * route is not, because it has two spellings, nor is the list of modules, which the system shows to anybody (WC-14)
 * and a careful owner would close.
 */
export const probes: readonly RouteProbe[] = [
  { method: 'GET', path: '/api/Menu', fits: asksForBearer, telling: true },
  { method: 'GET', path: '/api/Perfil', fits: asksForBearer, telling: true },
  {
    method: 'GET',
    path: '/api/Modulo',
    fits: (answer) => asksForBearer(answer) || (answer.status === 200 && bodyFits(answer, modules)),
    telling: false,
  },
  { method: 'GET', path: '/api/Usuario', fits: asksForBearer, telling: false },
  { method: 'GET', path: '/api/Users', fits: asksForBearer, telling: false },
];

/**
 * ASP.NET's 401 to a stranger: without a body or with a problem (WC-51). One with another scheme is a proxy's,
 * one with a message another system's.
 */
function asksForBearer(answer: ApiAnswer): boolean {
  const scheme = answer.header('www-authenticate') ?? 'Bearer';
  if (answer.status !== 401 || !/^bearer\b/i.test(scheme)) return false;
  return answer.text.trim() === '' || bodyFits(answer, problem);
}

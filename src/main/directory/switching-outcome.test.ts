import type { IncomingMessage, ServerResponse } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import { dialectOf } from '../dialects/registry';
import { createApiClient, type ApiClient } from '../http/http-client';
import { startTinySystem } from '../testing/tiny-system';
import { switchAndSettle } from './switching-outcome';

/** A system of one person whose writes can go wrong in every way. */
let active: boolean;
let puts: number;
let onPut: (request: IncomingMessage, response: ServerResponse) => void;
let onGet: ((response: ServerResponse) => boolean) | undefined;
let client: ApiClient;
const people = dialectOf('web-corporativa').people!;
const jdoe = { id: 'p1', userName: 'jdoe', profileId: '2', profileName: 'Operador', active: true };

beforeEach(async () => {
  active = true;
  puts = 0;
  onGet = undefined;
  const { address } = await startTinySystem((request, response) => {
    if (request.method === 'PUT') {
      puts += 1;
      onPut(request, response);
    } else if (!onGet?.(response)) {
      response.end(
        JSON.stringify({ Id: 'p1', UserName: 'jdoe', IdPerfil: 2, NombrePerfil: 'Operador', Activo: active }),
      );
    }
  });
  client = createApiClient(() => address, fetch);
});

const switchOff = () => switchAndSettle(people, client, jdoe, false, [0, 1, 1]);

describe('how a switch comes out', () => {
  it('is done when the system says so', async () => {
    onPut = (_request, response) => response.end('Usuario actualizado correctamente');
    expect(await switchOff()).toEqual({ person: { ...jdoe, active: false } });
  });

  it('is done when the answer was lost and the system has it', async () => {
    onPut = (request) => {
      active = false;
      request.socket.destroy();
    };
    expect(await switchOff()).toEqual({ person: { ...jdoe, active: false } });
    expect(puts).toBe(1);
  });

  it('is not done when the connection broke before anything happened', async () => {
    onPut = (request) => request.socket.destroy();
    const outcome = await switchOff();
    expect(outcome.person.active).toBe(true);
    expect(outcome.failure?.error.code).toBe('unreachable');
    expect(puts).toBe(1);
  });

  it('waits until the system can be asked again', async () => {
    let refusals = 2;
    onPut = (_request, response) => {
      active = false;
      response.writeHead(500).end();
    };
    onGet = (response) => {
      if (refusals === 0) return false;
      refusals -= 1;
      response.writeHead(503).end();
      return true;
    };
    expect(await switchOff()).toEqual({ person: { ...jdoe, active: false } });
  });

  it('is unknown when the system cannot be asked', async () => {
    onPut = (request) => request.socket.destroy();
    onGet = (response) => Boolean(response.writeHead(503).end());
    await expect(switchOff()).rejects.toMatchObject({ error: { code: 'outcome-unknown' } });
    expect(puts).toBe(1);
  });

  it.each([
    [403, 'not-permitted'],
    [404, 'not-found'],
    [400, 'rejected'],
  ])('is refused at once with %i', async (status, code) => {
    onPut = (_request, response) => response.writeHead(status).end('Imagen inválida');
    await expect(switchOff()).rejects.toMatchObject({ error: { code, status, words: 'Imagen inválida' } });
  });
});

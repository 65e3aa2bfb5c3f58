import { failedWith } from '../failure/failure';
import type { ApiAnswer, ApiClient } from '../http/http-client';
import type { Health } from './health';

/** An exchange that took longer says too little about the other clock, ms. */
const CLOSE_ENOUGH_MS = 2000;

/** The same client, with every outcome reported to the connection's health. */
export function observed(client: ApiClient, health: Pick<Health, 'reached' | 'lost'>): ApiClient {
  async function watch<T extends ApiAnswer>(asking: () => Promise<T>): Promise<T> {
    const sentAt = Date.now();
    try {
      const answer = await asking();
      health.reached(Date.now() - sentAt < CLOSE_ENOUGH_MS ? answer.skewMs : undefined);
      return answer;
    } catch (error) {
      throw noted(error, health);
    }
  }
  return {
    send: (request) => watch(() => client.send(request)),
    stream: async (request) => {
      const answer = await watch(() => client.stream(request));
      return { ...answer, pieces: answer.pieces && watched(answer.pieces, health) };
    },
  };
}

async function* watched(
  pieces: AsyncIterable<Uint8Array>,
  health: Pick<Health, 'lost'>,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield* pieces;
  } catch (error) {
    throw noted(error, health);
  }
}

function noted(error: unknown, health: Pick<Health, 'lost'>): unknown {
  if (failedWith(error, 'unreachable', 'timeout')) health.lost();
  return error;
}

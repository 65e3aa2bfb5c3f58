import { failedWith } from '../failure';
import type { ApiClient } from '../http/http-client';
import type { Health } from './health';

/** An exchange that took longer says too little about the other clock, ms. */
const CLOSE_ENOUGH_MS = 2000;

/** The same client, with every outcome reported to the connection's health. */
export function observed(client: ApiClient, health: Pick<Health, 'reached' | 'lost'>): ApiClient {
  return {
    send: async (request) => {
      const sentAt = Date.now();
      try {
        const answer = await client.send(request);
        health.reached(Date.now() - sentAt < CLOSE_ENOUGH_MS ? answer.skewMs : undefined);
        return answer;
      } catch (error) {
        if (failedWith(error, 'unreachable', 'timeout')) health.lost();
        throw error;
      }
    },
  };
}

import { expect } from 'vitest';
import { dialectOf } from '../../../../src/main/dialects/registry';
import { readClaims } from '../../../../src/main/session/claims';
import type { Check } from '../../statement';
import { SAMPLES_END_MS, SAMPLE_000_TOKEN, SAMPLE_002_TOKEN } from './samples';

const FACTS = { connectionId: 'c', typedUserName: 'typed', skewMs: 0 };
const RULES = dialectOf('web-corporativa');

/** The client finds id, name and end in document 000's sample, whatever their claims are called. */
export const readsSample000: Check = {
  needs: 'nothing',
  async run() {
    expect(readClaims(SAMPLE_000_TOKEN, FACTS, RULES)).toMatchObject({
      personId: 'jdoe',
      userName: 'jdoe',
      expiresAt: SAMPLES_END_MS,
    });
  },
};

/** And profile and administrator flag, which are texts, in document 002's. */
export const readsSample002: Check = {
  needs: 'nothing',
  async run() {
    expect(readClaims(SAMPLE_002_TOKEN, FACTS, RULES)).toMatchObject({
      personId: 'usr_123',
      userName: 'jdoe',
      profileId: '2',
      administrator: false,
      permissions: [],
      expiresAt: SAMPLES_END_MS,
    });
  },
};

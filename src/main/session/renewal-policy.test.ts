import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '#contract/errors';
import { nextStep, type NextStep, type RenewalReason } from './renewal-policy';

const table: [RenewalReason, ErrorCode[], NextStep][] = [
  ['ending', ['unreachable', 'timeout', 'server-failed', 'bad-answer', 'throttled'], 'wait'],
  ['ending', ['refused', 'password-needed', 'internal', 'certificate-unknown'], 'ask the person'],
  ['ending', ['cancelled'], 'nothing'],
  ['refused', ['unreachable', 'timeout', 'server-failed', 'bad-answer'], 'fail the requests'],
  ['refused', ['throttled', 'refused', 'password-needed', 'internal', 'cancelled'], 'ask the person'],
];

describe('what follows when a session could not be renewed without the person', () => {
  it.each(table.flatMap(([reason, codes, step]) => codes.map((code) => [reason, code, step] as const)))(
    'because it is %s, and the problem is %s: %s',
    (reason, code, step) => {
      expect(nextStep(reason, { code })).toBe(step);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { measureSkew } from './clock';

const at = Date.parse('2026-11-21T08:30:00.400Z');

describe('clock skew', () => {
  it('is nothing when both clocks agree to the second', () => {
    expect(measureSkew('Sat, 21 Nov 2026 08:30:00 GMT', at, at + 80)).toBe(0);
  });

  it('is an hour when the computer is an hour behind', () => {
    const skew = measureSkew('Sat, 21 Nov 2026 09:30:00 GMT', at, at + 80);
    expect(skew).toBeGreaterThan(3_599_000);
    expect(skew).toBeLessThan(3_601_000);
  });

  it('is unknown without a date', () => {
    expect(measureSkew(undefined, at, at)).toBeUndefined();
    expect(measureSkew('yesterday', at, at)).toBeUndefined();
  });
});

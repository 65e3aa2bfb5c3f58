import { describe, expect, it } from 'vitest';
import { formatCount, formatMoment, formatSpan, formatTime, localeOf } from './formats';

describe('the locale', () => {
  it('is the region’s own where it speaks the language on screen', () => {
    expect(localeOf('es', 'es-MX')).toBe('es-MX');
    expect(localeOf('en', 'en-GB')).toBe('en-GB');
    expect(localeOf('es', 'en-US')).toBe('es-419');
    expect(localeOf('en', 'es-PE')).toBe('en');
  });
});

describe('numbers and times', () => {
  const afternoon = new Date(2026, 2, 4, 14, 32).getTime();
  const justPastMidnight = new Date(2026, 2, 5, 0, 5).getTime();

  it('are written as the region writes them', () => {
    expect(formatCount(12_345, 'es-MX')).toBe('12,345');
    expect(formatCount(12_345, 'es-AR')).toBe('12.345');
  });

  it('are on the 24-hour clock everywhere', () => {
    expect(['en-US', 'es-MX', 'es-419'].map((locale) => formatTime(afternoon, locale))).toEqual(
      Array(3).fill('14:32'),
    );
    expect(formatTime(justPastMidnight, 'en-US')).toBe('00:05');
  });

  it('name the day when it is another one', () => {
    expect(formatMoment(afternoon, afternoon, 'en-US')).toBe('14:32');
    expect(formatMoment(justPastMidnight, afternoon, 'en-US')).toMatch(/Mar 5.*00:05/);
  });
});

describe('a span of time', () => {
  it('is told in the unit that says most, whichever way it goes', () => {
    const spans = [42, 1_400, 7_000, 90_000, 120_000, -600_000, 5 * 3_600_000, 3 * 86_400_000];
    expect(spans.map((span) => formatSpan(span, 'en'))).toEqual([
      '42 ms',
      '1,400 ms',
      '7 seconds',
      '90 seconds',
      '2 minutes',
      '10 minutes',
      '5 hours',
      '3 days',
    ]);
    expect(formatSpan(7_000, 'es')).toBe('7 segundos');
  });
});

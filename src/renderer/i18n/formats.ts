import type { Language } from './dictionary';

/** The region's own habits where the system speaks the same language, else those of Latin America or English. */
export function localeOf(language: Language, systemLocale: string): string {
  if (systemLocale.toLowerCase().startsWith(language)) return systemLocale;
  return language === 'es' ? 'es-419' : 'en';
}

/** A whole number with the separators of the language. */
export function formatCount(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** Hours and minutes of a moment (ms since the epoch), always on the 24-hour clock: 14:32 cannot be misread. */
export function formatTime(moment: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    moment,
  );
}

/** A day, in words. */
export function formatDay(moment: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(moment);
}

/** A span of time (ms) in the one unit that tells it best: ms below two seconds, then seconds, minutes, hours, days. */
export function formatSpan(ms: number, locale: string): string {
  const size = Math.abs(ms);
  const [unit, length] = SPANS.find(([, length]) => size >= 2 * length) ?? MILLISECOND;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'millisecond' ? 'short' : 'long',
  }).format(Math.round(size / length));
}

const MILLISECOND = ['millisecond', 1] as const;

/** Units of time, ms, from the longest on. One is used from two of it on: "90 minutes" says more than "2 hours". */
const SPANS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** Like `formatTime`, with the date when `moment` is not on the same day as `now`. */
export function formatMoment(moment: number, now: number, locale: string): string {
  if (new Date(moment).toDateString() === new Date(now).toDateString()) return formatTime(moment, locale);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment);
}

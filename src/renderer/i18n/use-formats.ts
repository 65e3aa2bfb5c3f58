import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatDay, formatMoment, formatSpan, formatTime, localeOf } from './formats';
import { words } from './i18n';

/** Numbers and times in the language on screen. */
export function useFormats() {
  const { language } = useTranslation().i18n;
  return useMemo(() => formatsIn(language), [language]);
}

/** The same, for what cannot use a hook. */
export function formatsNow() {
  return formatsIn(words.language);
}

function formatsIn(language: string) {
  const locale = localeOf(language === 'es' ? 'es' : 'en', navigator.language);
  return {
    count: (value: number) => formatCount(value, locale),
    time: (moment: number) => formatTime(moment, locale),
    day: (moment: number) => formatDay(moment, locale),
    span: (ms: number) => formatSpan(ms, locale),
    moment: (moment: number) => formatMoment(moment, Date.now(), locale),
  };
}

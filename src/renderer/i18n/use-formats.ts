import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatDay, formatMoment, formatSpan, formatTime, localeOf } from './formats';

/** Numbers and times in the language on screen. */
export function useFormats() {
  const { i18n } = useTranslation();
  const language = i18n.language === 'es' ? 'es' : 'en';
  return useMemo(() => {
    const locale = localeOf(language, navigator.language);
    return {
      count: (value: number) => formatCount(value, locale),
      time: (moment: number) => formatTime(moment, locale),
      day: (moment: number) => formatDay(moment, locale),
      span: (ms: number) => formatSpan(ms, locale),
      moment: (moment: number) => formatMoment(moment, Date.now(), locale),
    };
  }, [language]);
}

import type { en } from './en/en';

declare module 'i18next' {
  /** Makes the compiler check every key, and every value a sentence needs. */
  interface CustomTypeOptions {
    resources: { translation: typeof en };
    strictKeyChecks: true;
  }
}

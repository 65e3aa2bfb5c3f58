import type { en } from './en/en';

/** The same keys with other words: what a translation must have, no key less and no key more. */
type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

/** Every sentence of one language. */
export type Dictionary = SameKeys<typeof en>;

/** The languages Portero speaks. */
export type Language = 'en' | 'es';

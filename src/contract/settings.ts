import { z } from 'zod';
import { placeSchema } from './place';

export const languageSchema = z.enum(['system', 'en', 'es']);
export const themeSchema = z.enum(['system', 'light', 'dark']);

/** How close the rows of lists stand. */
export const densitySchema = z.enum(['comfortable', 'compact']);

/** What a person can choose. */
export const preferencesSchema = z.object({
  language: languageSchema,
  theme: themeSchema,
  density: densitySchema,
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** A change of some of them. */
export const preferencesPatchSchema = preferencesSchema.partial();
export type PreferencesPatch = z.infer<typeof preferencesPatchSchema>;

/** Something that happened before there was a window to say it in. */
export const noticeSchema = z.object({
  code: z.enum([
    'settings-set-aside',
    'settings-not-saved',
    'managed-unreadable',
    'vault-set-aside',
    'journal-set-aside',
  ]),
  /** The file concerned, by name only. */
  file: z.string(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** What the page needs before its first paint; handed over without a round trip. */
export const startInfoSchema = z.object({
  /** Already decided: `system` has become one of the two. */
  language: z.enum(['en', 'es']),
  preferences: preferencesSchema,
  version: z.string(),
  /** The connection to open with, if any: where the person last signed in. */
  lastConnectionId: z.string().nullable(),
  /** Was the page loaded again because its process had died? */
  reloaded: z.boolean(),
  /** Where this window was asked to open, if anywhere in particular. */
  place: placeSchema.nullable(),
});
export type StartInfo = z.infer<typeof startInfoSchema>;

import { fold } from '#contract/fold';

/** Without accents and capitals, as people type when they look for something. */
export function folded(words: string): string {
  return fold(words).trim();
}

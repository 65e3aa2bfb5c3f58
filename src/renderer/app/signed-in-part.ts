import { readyPart } from '../components/ready-part';
import { wantAllWords } from '../i18n/i18n';

/** Everything behind the sign-in, with its words: fetched while the first screen waits for the person. */
export const SignedInPart = readyPart(async () => {
  const [{ SignedIn }] = await Promise.all([import('./signed-in'), wantAllWords()]);
  return SignedIn;
});

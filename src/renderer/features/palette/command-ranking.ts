import { folded } from '../../i18n/folded';
import type { Command } from '../../commands/commands';

/** How well words fit, from best to worst; what does not fit at all has none. */
const [WHOLE, START, WORD_START, INSIDE, KEYWORD] = [0, 1, 2, 3, 4];

/**
 * The commands that fit what was typed, the best first: every word has to be found somewhere in the title or among the
 * keywords, accents and letter case ignored. What was used last goes before its equals, and before everything while
 * nothing is typed.
 */
export function rankCommands(
  commands: readonly Command[],
  query: string,
  recent: readonly string[],
): readonly Command[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const recency = (id: string): number => {
    const at = recent.indexOf(id);
    return at < 0 ? recent.length : at;
  };
  return commands
    .filter((command) => !command.keysOnly && !command.inDialog)
    .map((command, index) => ({ command, index, fit: fitOf(command, words) }))
    .filter((ranked): ranked is typeof ranked & { fit: number } => ranked.fit !== null)
    .sort((a, b) => a.fit - b.fit || recency(a.command.id) - recency(b.command.id) || a.index - b.index)
    .map(({ command }) => command);
}

function fitOf(command: Command, words: readonly string[]): number | null {
  const title = folded(command.title());
  const keywords = folded(command.keywords?.() ?? '');
  if (words.length === 0 || title === words.join(' ')) return WHOLE;
  if (title.startsWith(words.join(' '))) return START;
  let worst = WORD_START;
  for (const word of words) {
    const fit = fitOfWord(title, keywords, word);
    if (fit === null) return null;
    worst = Math.max(worst, fit);
  }
  return worst;
}

function fitOfWord(title: string, keywords: string, word: string): number | null {
  if (title.split(/[\s:]+/).some((part) => part.startsWith(word))) return WORD_START;
  if (title.includes(word)) return INSIDE;
  return keywords.includes(word) ? KEYWORD : null;
}

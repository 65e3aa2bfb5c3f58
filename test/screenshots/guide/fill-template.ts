/** What the placeholders of a template stand for. Each one raises an error for what it does not know. */
export interface Fillings {
  /** The sentences, as the dictionary has them. */
  dictionary: unknown;
  /** The keys for a command or a deed, by its words on the sheet of shortcuts. */
  keys: (words: string) => string;
  /** Puts a picture beside the guide and answers its path from there. */
  picture: (name: string) => string;
}

const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;

/**
 * Fills in a template of the guide: `{{users.title}}` is that sentence, `{{palette.goTo section=sections.journal}}` one
 * with another in it, `{{keys palette.open}}` the keys for what is called so, `{{picture journal}}` a picture. Raises an
 * error for every other placeholder, and for a sentence that is left with a gap.
 */
export function fillTemplate(template: string, { dictionary, keys, picture }: Fillings): string {
  return template.replaceAll(PLACEHOLDER, (_, inside: string) => {
    const [first = '', ...rest] = inside.trim().split(/\s+/);
    if (first === 'picture') return picture(rest.join(' '));
    if (first === 'keys') return keys(sentence(dictionary, rest));
    return sentence(dictionary, [first, ...rest]);
  });
}

function sentence(dictionary: unknown, [path = '', ...gaps]: readonly string[]): string {
  let words = entry(dictionary, path);
  for (const gap of gaps) {
    const [name = '', filling = ''] = gap.split('=');
    if (!words.includes(`{{${name}}}`)) throw new Error(`${path} has no gap called ${name}`);
    words = words.replaceAll(`{{${name}}}`, entry(dictionary, filling));
  }
  if (words.includes('{{')) throw new Error(`${path} is left with a gap: ${words}`);
  return words;
}

function entry(dictionary: unknown, path: string): string {
  const found = path
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], dictionary);
  if (typeof found !== 'string') throw new Error(`the dictionary has no sentence ${path}`);
  return found;
}

/** What of a keyboard event says which keys were struck. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** AltGr is down, which on Windows looks like Ctrl and Alt together. */
  altGraph: boolean;
}

/** Modifiers in the one order in which strokes are spelled. */
const MODIFIERS = ['Alt', 'Shift', 'Mod'] as const;

/**
 * The stroke of an event in the spelling of commands (`Mod+K`, `Shift+Alt+X`, `?`, `g`), in one fixed form; null where
 * it is none (a modifier alone, a dead key, an input method at work).
 *
 * What counts is the character, because keyboards have `/` and `?` in different places; so Shift is part of a stroke
 * for letters and named keys only. On keyboards without Latin letters the key's place counts.
 */
export function strokeOf(press: KeyPress, mac: boolean): string | null {
  const { code, shiftKey, altGraph } = press;
  if (
    ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process', 'Unidentified'].includes(press.key)
  ) {
    return null;
  }
  const alt = press.altKey && !altGraph;
  const mod = mac ? press.metaKey : press.ctrlKey && !altGraph;
  // The other one of Ctrl and Cmd is none of ours.
  if (mac ? press.ctrlKey : press.metaKey) return null;
  const key = latinKey(press.key, code);
  const character = isCharacter(key);
  const shift = shiftKey && (!character || /^[a-z]$/.test(key));
  const down = { Alt: alt, Shift: shift, Mod: mod };
  return [...MODIFIERS.filter((modifier) => down[modifier]), key].join('+');
}

/** The same form for what a command spells, whatever the order and letter case there. */
export function strokeIn(words: string): string {
  // A plus sign can be a key itself: `Mod++`.
  const parts = words.endsWith('+')
    ? [...words.slice(0, -1).split('+').filter(Boolean), '+']
    : words.split('+');
  const key = parts.at(-1) ?? '';
  const given = parts.slice(0, -1).map((part) => part.toLowerCase());
  const modifiers = MODIFIERS.filter((modifier) => given.includes(modifier.toLowerCase()));
  return [...modifiers, isCharacter(key) ? key.toLowerCase() : key].join('+');
}

/** Is it a stroke that no text field wants: with Ctrl or Cmd and not for editing, or a function key? */
export function leavesTextAlone(stroke: string): boolean {
  if (/(?:^|\+)F\d{1,2}$/.test(stroke)) return true;
  return (
    stroke.includes('Mod+') &&
    !/^(?:Shift\+)?Mod\+(?:[acvxyz]|Arrow\w+|Home|End|Backspace|Delete)$/.test(stroke)
  );
}

/** One character, and not the name of a key. Those beyond Unicode's first plane take two places. */
function isCharacter(key: string): boolean {
  return /^.$/u.test(key);
}

function latinKey(key: string, code: string): string {
  if (key === ' ') return 'Space';
  if (!isCharacter(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  // Where letters are not Latin ones, the letter printed on the key is not what a shortcut means.
  if (letter !== undefined && /^(?!\p{Script=Latin})\p{L}/u.test(key)) return letter.toLowerCase();
  return key.toLowerCase();
}

/** Is this a Mac, where Cmd does what Ctrl does elsewhere? */
export function onMac(): boolean {
  return navigator.platform.startsWith('Mac');
}

import type { TFunction } from 'i18next';
import { strokesIn } from './shortcut-matching';

/** Keys that each language has a word of its own for. */
const NAMED = [
  'Shift',
  'Space',
  'Enter',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Delete',
  'Backspace',
  'ContextMenu',
] as const;

/** Keys that say the same on every keyboard. */
const SAME: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** What is printed on a Mac's keys instead. */
const ON_MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };

/** The key that makes commands of letters: Ctrl, on a Mac Cmd. */
export function modWord(mac: boolean): string {
  return mac ? '⌘' : 'Ctrl';
}

/** A shortcut as it is read: strokes one after the other, each of keys held together. */
export function keyWords(t: TFunction, shortcut: string, mac: boolean): readonly (readonly string[])[] {
  return strokesIn(shortcut).map((stroke) => keysOf(stroke).map((key) => wordFor(t, key, mac)));
}

/** The keys of a stroke, in the order in which keyboards' owners say them: Ctrl+Shift+X. */
function keysOf(stroke: string): readonly string[] {
  const key = stroke.endsWith('+') ? '+' : (stroke.split('+').at(-1) ?? '');
  return [...(['Mod', 'Alt', 'Shift'] as const).filter((modifier) => stroke.includes(`${modifier}+`)), key];
}

function wordFor(t: TFunction, key: string, mac: boolean): string {
  const same = (mac ? ON_MAC[key] : undefined) ?? SAME[key];
  if (same !== undefined) return same;
  const named = NAMED.find((name) => name === key);
  if (named) return t(`shortcuts.keys.${named}`);
  return key.length === 1 ? key.toUpperCase() : key;
}

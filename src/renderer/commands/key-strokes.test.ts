import { describe, expect, it } from 'vitest';
import { leavesTextAlone, strokeIn, strokeOf, type KeyPress } from './key-strokes';

function press(key: string, changes: Partial<KeyPress> = {}): KeyPress {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false };
  return { key, code: '', ...none, ...changes };
}

const on = (key: string, changes: Partial<KeyPress> = {}) => strokeOf(press(key, changes), false);

describe('a stroke', () => {
  it('is the character, wherever the keyboard has it', () => {
    // German and Spanish keyboards have the slash on Shift and 7, the question mark elsewhere.
    expect(on('/', { code: 'Digit7', shiftKey: true })).toBe('/');
    expect(on('?', { code: 'Minus', shiftKey: true })).toBe('?');
    expect(on('/', { code: 'Slash' })).toBe('/');
  });

  it('has Shift for letters and named keys, and does not mind Caps Lock', () => {
    expect(on('X', { shiftKey: true })).toBe('Shift+x');
    expect(on('X')).toBe('x');
    expect(on('ArrowDown', { shiftKey: true })).toBe('Shift+ArrowDown');
    expect(on(' ', { shiftKey: true })).toBe('Shift+Space');
  });

  it('is a place on keyboards without Latin letters', () => {
    expect(on('л', { code: 'KeyK', ctrlKey: true })).toBe('Mod+k');
    expect(on('п', { code: 'KeyG' })).toBe('g');
    expect(on('ñ', { code: 'Semicolon' })).toBe('ñ');
    // AZERTY: the letter counts, not the place.
    expect(on('a', { code: 'KeyQ', ctrlKey: true })).toBe('Mod+a');
  });

  it('takes Cmd for Ctrl on a Mac, and neither for the other', () => {
    expect(strokeOf(press('k', { metaKey: true }), true)).toBe('Mod+k');
    expect(strokeOf(press('k', { ctrlKey: true }), true)).toBeNull();
    expect(on('k', { metaKey: true })).toBeNull();
  });

  it('does not take AltGr for Ctrl and Alt', () => {
    expect(on('[', { ctrlKey: true, altKey: true, altGraph: true })).toBe('[');
  });

  it('is none while only a modifier or a dead key is down', () => {
    for (const key of ['Shift', 'Control', 'Dead', 'Process']) expect(on(key)).toBeNull();
  });

  it('is spelled in one way, however a command spells it', () => {
    expect(strokeIn('mod+shift+E')).toBe('Shift+Mod+e');
    expect(strokeIn('Shift+Mod+E')).toBe(on('E', { shiftKey: true, ctrlKey: true }));
    expect(strokeIn('Mod++')).toBe(on('+', { ctrlKey: true }));
    expect(strokeIn('Alt+ArrowLeft')).toBe(on('ArrowLeft', { altKey: true }));
    expect(strokeIn('F1')).toBe(on('F1'));
  });
});

describe('while something is typed', () => {
  it('only keys that no text field wants are taken', () => {
    for (const stroke of ['Mod+k', 'F1', 'Shift+Mod+e', 'Mod+f']) expect(leavesTextAlone(stroke)).toBe(true);
    for (const stroke of ['g', '/', '?', 'Alt+ArrowLeft', 'Mod+a', 'Mod+z', 'Mod+v', 'Mod+ArrowLeft']) {
      expect(leavesTextAlone(stroke)).toBe(false);
    }
  });
});

import { fold } from '#contract/fold';

const yes = new Set(
  'yes y true 1 on active enabled x si s verdadero activo activa habilitado habilitada alta'.split(' '),
);
const no = new Set(
  'no n false 0 off inactive disabled falso inactivo inactiva deshabilitado deshabilitada baja'.split(' '),
);

/** Whether a cell says that somebody is active, in English or Spanish; undefined where it says neither. */
export function readState(text: string): boolean | undefined {
  const word = fold(text.trim());
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}

import type { Operation, Outcome } from '#contract/bulk';
import type { StartInfo } from '#contract/settings';

type Language = StartInfo['language'];

const titles = {
  en: {
    on: 'People switched on',
    off: 'People switched off',
    mixed: 'Switches carried out',
    undo: 'Operation undone',
    create: 'People created',
    cancelled: 'Operation cancelled',
    interrupted: 'Operation interrupted',
  },
  es: {
    on: 'Personas activadas',
    off: 'Personas desactivadas',
    mixed: 'Cambios realizados',
    undo: 'Operación deshecha',
    create: 'Personas creadas',
    cancelled: 'Operación cancelada',
    interrupted: 'Operación interrumpida',
  },
} as const;

/** Outcomes as they are told, in order; those that are not among them say nothing to somebody who looks elsewhere. */
const outcomes = {
  en: {
    done: 'done',
    already: 'already so',
    conflict: 'changed by others',
    barred: 'not allowed',
    failed: 'failed',
    unknown: 'uncertain',
    cancelled: 'not sent',
  },
  es: {
    done: 'con éxito',
    already: 'ya estaban así',
    conflict: 'con cambios ajenos',
    barred: 'no permitidas',
    failed: 'con error',
    unknown: 'inciertas',
    cancelled: 'sin enviar',
  },
} as const satisfies Record<Language, Partial<Record<Outcome, string>>>;

/** What a notification says about an operation that ended: how many came out how, and where; never who. */
export function attentionWords(
  operation: Operation,
  connectionName: string,
  language: Language,
): { title: string; body: string } {
  const number = new Intl.NumberFormat(language);
  const told = Object.entries(outcomes[language])
    .map(([outcome, words]) => ({ count: operation.counts[outcome as Outcome], words }))
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => `${number.format(count)} ${words}`);
  return { title: titles[language][titleOf(operation)], body: [connectionName, ...told].join(' · ') };
}

function titleOf({ state, undoes, kind, active }: Operation): keyof (typeof titles)['en'] {
  if (state === 'cancelled' || state === 'interrupted') return state;
  if (undoes !== null) return 'undo';
  if (kind === 'create') return 'create';
  if (active === null) return 'mixed';
  return active ? 'on' : 'off';
}

import type { Operation, Outcome } from '#contract/bulk';
import type { StartInfo } from '#contract/settings';

type Language = StartInfo['language'];

const titles = {
  en: {
    on: 'Users activated',
    off: 'Users deactivated',
    mixed: 'Users activated and deactivated',
    undo: 'Operation undone',
    create: 'Users created',
    cancelled: 'Operation canceled',
    interrupted: 'Operation interrupted',
  },
  es: {
    on: 'Usuarios activados',
    off: 'Usuarios desactivados',
    mixed: 'Usuarios activados y desactivados',
    undo: 'Operación deshecha',
    create: 'Usuarios creados',
    cancelled: 'Operación cancelada',
    interrupted: 'Operación interrumpida',
  },
} as const;

/** Outcomes as they are told, in order; those that are not among them say nothing to somebody who looks elsewhere. */
const outcomes = {
  en: {
    done: 'done',
    already: 'no change needed',
    conflict: 'changed elsewhere',
    barred: 'not allowed',
    failed: 'failed',
    unknown: 'unknown',
    cancelled: 'not sent',
  },
  es: {
    done: 'con éxito',
    already: 'sin cambio necesario',
    conflict: 'con cambios por otra vía',
    barred: 'sin permitir',
    failed: 'con error',
    unknown: 'con resultado desconocido',
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

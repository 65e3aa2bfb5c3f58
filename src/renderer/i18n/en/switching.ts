/** What is said after someone was switched. */
export const switching = {
  nowActive: '{{userName}} is now active.',
  nowInactive: '{{userName}} is now inactive.',
  undoneActive: 'Undone: {{userName}} is active again.',
  undoneInactive: 'Undone: {{userName}} is inactive again.',
  tokens: 'May keep working until {{time}} with a token issued earlier.',
  undo: 'Undo',
  stillActive: '{{userName}} is still active',
  stillInactive: '{{userName}} is still inactive',
  notPermitted: 'Your account may not edit users (needs usuario.editar).',
  notFound: 'The system does not know this person any more. Refresh the list.',
  unsure: 'It is not certain what happened with {{userName}}',
} as const;

import type { Dictionary } from '../dictionary';

/** The status bar, the details of the session, signing in again. */
export const session: Dictionary['session'] = {
  label: 'Sesión',
  signOut: 'Cerrar sesión',
  renew: 'Renovar',
  ended: 'La sesión terminó',
  signInAgain: 'Iniciar sesión de nuevo',
  details: 'Detalles de la sesión',
  daysLeft_one: 'queda {{count}} día',
  daysLeft_other: 'quedan {{count}} días',
  hoursLeft: 'quedan {{hours}} h',
  minutesLeft: 'quedan {{minutes}} min',
  clockLeft: 'quedan {{clock}}',
  announceMinutes_one: 'Su sesión termina en {{count}} minuto.',
  announceMinutes_other: 'Su sesión termina en {{count}} minutos.',
  announceEnded: 'Su sesión terminó.',
  whyExpired: 'Su sesión terminó.',
  whyRenewal: 'Su sesión termina en {{clock}}.',
  waiting_one: 'Hay {{count}} solicitud en espera.',
  waiting_other: 'Hay {{count}} solicitudes en espera.',
  otherPerson:
    'Entre con el mismo usuario para seguir donde estaba. Si entra otra persona, las solicitudes en espera se descartan.',
  administrator: 'Administrador',
  endsAt: 'Termina a las {{time}}',
  permissions: 'Permisos',
  noPermissions: 'Ninguno, salvo iniciar sesión',
  menu: 'Módulos y acciones',
  noActions: 'solo consulta',
  noMenu: 'El sistema no le muestra módulos.',
  menuFailed: 'No se pudieron leer los módulos.',
};

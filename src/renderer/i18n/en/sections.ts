/** The screens behind the sign-in and how to get from one to another. */
export const sections = {
  label: 'Sections',
  users: 'Users',
  profiles: 'Profiles',
  modules: 'Modules',
  journal: 'Audit log',
  session: 'Session',
  sessionTitle: 'Your session',
  grantsMoreTitle: 'You have new permissions since you signed in',
  grantsMoreText: 'Sign in again to use them.',
} as const;

/** The screens behind the sign-in and how to get from one to another. */
export const sections = {
  label: 'Sections',
  users: 'Users',
  profiles: 'Profiles',
  modules: 'Modules',
  journal: 'Journal',
  session: 'Session',
  sessionTitle: 'Your session',
  grantsMoreTitle: 'You have been given more rights since you signed in',
  grantsMoreText: 'The system goes by your session. Sign in again to use the new rights.',
} as const;

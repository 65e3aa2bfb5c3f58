/** What a person may do: permissions by module, and access rights. */
export const rights = {
  heading: 'Your permissions',
  everything:
    'All: you are an administrator. Modules added since you signed in are included from your next sign-in.',
  nothing: 'The token lists no permissions. The system checks them with each request.',
  table: 'Permissions by module',
  module: 'Module',
  add: 'Add',
  edit: 'Edit',
  delete: 'Delete',
  consult: 'List',
  detail: 'Details',
  allowed: 'allowed',
  denied: 'not allowed',
  others: 'Others',
  column: 'Access rights',
  none: 'none',
  read: 'read',
  write: 'read and write',
} as const;

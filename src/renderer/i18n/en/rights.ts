/** What a person may do: permissions by module, and access rights. */
export const rights = {
  heading: 'What you may do',
  everything:
    'Everything: you are an administrator. Modules added since you signed in count from your next sign-in.',
  nothing: 'The token names no permissions. What you may do, the system decides with every request.',
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
  write: 'read and change',
} as const;

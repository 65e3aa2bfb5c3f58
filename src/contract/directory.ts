import { z } from 'zod';
import { connectionIdSchema } from './connection';
import { errorSchema } from './errors-schema';

/** A person's id, as their system spells it. */
export const personIdSchema = z.string().min(1).max(256);

/** So many people can be named at once; a whole filter can be larger than that. */
export const MAX_NAMED_PEOPLE = 250_000;

/** One access right: an area of the system and how far it goes. */
export const accessRightSchema = z.object({
  area: z.string(),
  level: z.enum(['none', 'read', 'write']),
});
export type AccessRight = z.infer<typeof accessRightSchema>;

/** A person in a system's directory. */
export const personSchema = z.object({
  id: z.string(),
  userName: z.string(),
  profileId: z.string(),
  profileName: z.string(),
  /** Null where the system has no such flag. */
  active: z.boolean().nullable(),
  /** Is there a picture? It is fetched one by one (`people/image`). */
  hasImage: z.boolean(),
  /** What the person may do, where the system has access rights instead of profiles. */
  accessRights: z.array(accessRightSchema).optional(),
});
export type Person = z.infer<typeof personSchema>;

/** What can change about a person who stays the same person. */
export const PERSON_FIELDS = ['userName', 'profileId', 'active', 'accessRights', 'hasImage'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** What a refresh found to be different from before, and nobody here had changed. */
export const elsewhereChangeSchema = z.object({
  /** Seen for the first time, although the list had been read before. */
  added: z.boolean(),
  fields: z.array(z.enum(PERSON_FIELDS)),
});
export type ElsewhereChange = z.infer<typeof elsewhereChangeSchema>;

/** A person as a row of the list: with what is under way for them. */
export const personRowSchema = personSchema.extend({
  /** The state a switch under way is asking for; `active` shows it already. */
  pending: z.boolean(),
  /** It is the signed-in person's own row. */
  self: z.boolean(),
  /** Has a profile that makes an administrator; null where nobody can say. */
  administrator: z.boolean().nullable(),
  /** What changed elsewhere, as long as it is marked; null where nothing did. */
  changedElsewhere: elsewhereChangeSchema.nullable(),
  /** They will be deleted then, ms since the epoch, unless that is taken back; null otherwise. */
  deletedAt: z.number().nullable(),
});
export type PersonRow = z.infer<typeof personRowSchema>;

export const activeFilterSchema = z.enum(['all', 'active', 'inactive']);
export type ActiveFilter = z.infer<typeof activeFilterSchema>;

export const SORT_COLUMNS = ['userName', 'profileName', 'active', 'administrator', 'id'] as const;
export const sortColumnSchema = z.enum(SORT_COLUMNS);
export type SortColumn = z.infer<typeof sortColumnSchema>;

/** Who is wanted. */
export const directoryFilterSchema = z.object({
  /** Any part of user name, profile or id; accents and case are ignored. Several words must all fit. */
  search: z.string().max(200),
  active: activeFilterSchema,
  /** Ids of profiles; empty: any. */
  profileIds: z.array(z.string().max(256)).max(1000),
  administrator: z.enum(['all', 'yes', 'no']),
  /** Only those whom a refresh found changed elsewhere. */
  changedElsewhere: z.boolean(),
});
export type DirectoryFilter = z.infer<typeof directoryFilterSchema>;

export const sortSchema = z.object({ column: sortColumnSchema, descending: z.boolean() });
export type Sort = z.infer<typeof sortSchema>;

const filteredSchema = directoryFilterSchema.extend({ connectionId: connectionIdSchema, sort: sortSchema });

/** Which rows are wanted. */
export const directoryQuerySchema = filteredSchema.extend({
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
});
export type DirectoryQuery = z.infer<typeof directoryQuerySchema>;

/** A window of rows and what the whole looks like. */
export const directoryWindowSchema = z.object({
  rows: z.array(personRowSchema),
  /** Rows that match search and filter. */
  matching: z.number().int(),
  total: z.number().int(),
  active: z.number().int(),
  /** People marked as changed elsewhere. */
  changedElsewhere: z.number().int(),
  /** Grows with every change; windows of one revision fit together. */
  revision: z.number().int(),
  /** When the list was last read from the system, ms since the epoch; null before the first time. */
  readAt: z.number().nullable(),
  /**
   * The list is being read: how many people have come so far. During the first reading the rows are those that came, in
   * the order in which they came.
   */
  reading: z.object({ people: z.number().int() }).nullable(),
});
export type DirectoryWindow = z.infer<typeof directoryWindowSchema>;

/** The ids of a stretch of rows, for a selection that spans rows out of sight. */
export const stretchRequestSchema = filteredSchema.extend({
  from: z.number().int().min(0),
  /** Included. */
  to: z.number().int().min(0),
});

/** Where a person stands among the rows of a query. */
export const positionRequestSchema = filteredSchema.extend({ personId: personIdSchema });

/** Some people: named one by one, or all whom a filter finds, some excepted. */
export const peopleScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('named'), personIds: z.array(personIdSchema).max(MAX_NAMED_PEOPLE) }),
  z.object({
    kind: z.literal('matching'),
    filter: directoryFilterSchema,
    except: z.array(personIdSchema).max(MAX_NAMED_PEOPLE),
  }),
]);
export type PeopleScope = z.infer<typeof peopleScopeSchema>;

/** Names or ids, one an entry, as somebody pasted them. */
export const resolveRequestSchema = z.object({
  connectionId: connectionIdSchema,
  words: z.array(z.string().max(512)).max(MAX_NAMED_PEOPLE),
});

/** Who was meant: an id counts before a user name; accents count, letter case does not. */
export const resolvedPeopleSchema = z.object({
  /** Each once, in the order of the entries. */
  found: z.array(z.object({ personId: z.string(), userName: z.string() })),
  /** Entries that name nobody, each once, as they were written. */
  notFound: z.array(z.string()),
});
export type ResolvedPeople = z.infer<typeof resolvedPeopleSchema>;

/** How the list is made up by profile. */
export const profileCountSchema = z.object({
  profileId: z.string(),
  profileName: z.string(),
  people: z.number().int(),
  active: z.number().int(),
});
export type ProfileCount = z.infer<typeof profileCountSchema>;

/** One person to be switched on or off. */
export const switchRequestSchema = z.object({
  connectionId: connectionIdSchema,
  personId: personIdSchema,
  /** The person as they were when it was decided: where the system has another by now, nothing is written (`conflict`). */
  seen: personSchema,
  active: z.boolean(),
});

/** What the system confirmed. */
export const switchResultSchema = z.object({
  person: personSchema,
  /** Tokens issued before a switch-off may work until then, ms since the epoch; null for a switch-on. */
  tokensMayWorkUntil: z.number().nullable(),
  /** They were in that state already: somebody else was quicker, nothing was written. */
  already: z.boolean(),
});
export type SwitchResult = z.infer<typeof switchResultSchema>;

/** How the list stands, for who only watches it. */
export const directoryChangeSchema = z.object({
  connectionId: connectionIdSchema,
  revision: z.number().int(),
  /** How the last reading failed; null since one succeeded. */
  failure: errorSchema.nullable(),
});

import { z } from 'zod';

/**
 * What the app and the local server say to each other outside the systems' own APIs: how it is started, what it
 * answers, and the discovery document by which a client recognises it.
 */

/** An address, or a range of a bit or more: trusting everybody would let clients choose what they are counted by. */
const proxySchema = z
  .union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
  .refine((proxy) => !/%|\/0+$/.test(proxy));

/** Options of one run of the local server. */
export const serverOptionsSchema = z.object({
  /** 0 lets the system choose. */
  port: z.number().int().min(0).max(65_535).default(0),
  /** Folder of the SQLite file; made if missing. */
  dataDir: z.string().min(1),
  /** How many people a new database is seeded with (the named ones included). */
  users: z.number().int().min(1).max(1_000_000).default(200),
  /** Token lifetimes that differ from the systems' own, seconds by system; for demonstrations and tests. */
  tokenLifetimesS: z
    .record(
      z.string(),
      z
        .number()
        .int()
        .min(1)
        .max(86_400 * 365),
    )
    .default({}),
  /** Addresses or CIDR ranges of proxies whose `X-Forwarded-For` counts; from anyone else it is ignored. */
  trustedProxies: z
    .array(
      z.string().refine((proxy) => proxySchema.safeParse(proxy).success, {
        error: ({ input }) =>
          `${String(input)} is not the address of a proxy, nor a CIDR range of a bit or more`,
      }),
    )
    .default([]),
  /** Secret sent to siteverify; by default the one of the server's own verifier. */
  turnstileSecret: z.string().min(1).optional(),
  /** Which siteverify checks captcha tokens; by default the server's own. */
  siteverifyUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** Site key that the discovery document hands to clients. */
  turnstileSiteKey: z.string().min(1).optional(),
  /** Renames a damaged database out of the way and starts with a new one, instead of failing with `database-corrupt`. */
  setAsideDamaged: z.boolean().optional(),
});

export type ServerOptions = z.infer<typeof serverOptionsSchema>;

/** Why the local server could not start or had to stop. */
export const SERVER_FAILURES = [
  'database-corrupt',
  'database-newer',
  'port-taken',
  'data-dir-unwritable',
  'bad-options',
  'internal',
] as const;

/** The first message or line of a server that is ready. */
export const listeningEventSchema = z.object({ event: z.literal('listening'), url: z.url() });

/** The last message or line of a server that could not start. `message` is English, for logs. */
export const failedEventSchema = z.object({
  event: z.literal('failed'),
  code: z.enum(SERVER_FAILURES),
  message: z.string(),
  /** The database file concerned, where one is. */
  file: z.string().optional(),
});

export const serverEventSchema = z.discriminatedUnion('event', [listeningEventSchema, failedEventSchema]);
export type ServerEvent = z.infer<typeof serverEventSchema>;
export type ServerFailure = (typeof SERVER_FAILURES)[number];

/** What the app posts to the server's process. */
export const serverCommandSchema = z.discriminatedUnion('command', [
  z.object({ command: z.literal('start'), options: serverOptionsSchema }),
  z.object({ command: z.literal('stop') }),
]);
export type ServerCommand = z.infer<typeof serverCommandSchema>;

/** Where the local server describes itself. Clients ask for it on loopback addresses only. */
export const DISCOVERY_PATH = '/.well-known/portero';

/** The discovery document. Paths are relative to the server's own origin. */
export const discoverySchema = z.object({
  product: z.literal('portero-local-server'),
  /** Every system it plays, and the path its routes begin with; `/` for the root. */
  systems: z.array(z.object({ id: z.string(), path: z.string().startsWith('/') })).min(1),
  turnstile: z.object({ siteKey: z.string(), scriptPath: z.string(), siteverifyPath: z.string() }),
});
export type Discovery = z.infer<typeof discoverySchema>;

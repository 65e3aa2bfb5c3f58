import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { DISCOVERY_PATH, discoverySchema } from '#contract/local-server';
import type { Discovery, ServerOptions } from '#contract/local-server';
import { createCredentialCheck } from './accounts/credential-check';
import { hashPassword } from './accounts/password-hash';
import { createRepositories } from './accounts/repositories';
import { registerCaptcha } from './captcha/captcha-service';
import type { DialectDeps, ServerDialect } from './dialects/dialect';
import { registerAnswerHeaders } from './http/answer-headers';
import type { App } from './http/app';
import { answerMalformedRequest, createErrorAnswer, registerErrorAnswers } from './http/error-answers';
import { registerHostGuard } from './http/host-guard';
import { registerImageRoute } from './http/image-route';
import { loggerOptions } from './http/logging';
import type { LogLevel } from './http/logging';
import { createRootPathRewriter } from './http/root-paths';
import type { Storage } from './storage/storage';
import { signingKeyFor } from './tokens/signing-key';
import { TokenService } from './tokens/token-service';

/** Bytes. Routes that take pictures have a limit of their own. */
const BODY_LIMIT = 1024 * 1024;

/** How long a client may take to send a request whole, milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;

/** How long an idle connection is kept in the middle of a request, and between two requests, milliseconds. */
const TIMEOUTS = { connectionTimeout: 60_000, keepAliveTimeout: 15_000 } as const;

/** What only entries and tests decide. */
export interface RunContext {
  readonly logLevel?: LogLevel;
  /** The present moment, milliseconds since the epoch. */
  readonly now?: () => number;
  /** How long a client may take to send a request whole, milliseconds; less for tests. */
  readonly requestTimeoutMs?: number | undefined;
  /** PBKDF2 rounds of the passwords; fewer for tests. */
  readonly passwordIterations?: number | undefined;
}

/** Everything a server is built of. */
export interface ServerDeps extends RunContext {
  readonly storage: Storage;
  readonly dialects: readonly ServerDialect[];
  readonly options?: Partial<ServerOptions>;
}

/** The whole server, ready to listen or to be injected into. Closing it does not close the storage. */
export async function buildServer(deps: ServerDeps): Promise<App> {
  const {
    dialects,
    options = {},
    now = Date.now,
    requestTimeoutMs: requestTimeout = REQUEST_TIMEOUT_MS,
  } = deps;
  const { trustedProxies = [], tokenLifetimesS = {} } = options;
  const answerError = createErrorAnswer(dialects);
  const app = Fastify({
    logger: loggerOptions(deps.logLevel ?? 'warn'),
    bodyLimit: BODY_LIMIT,
    ...TIMEOUTS,
    requestTimeout,
    // Set at Node as well: Fastify's setting alone comes after Node's headers timeout, and while that is longer, Node
    // aborts no late body. By default Node checks for late requests only every 30 s.
    http: { requestTimeout, connectionsCheckingInterval: requestTimeout / 10 },
    // Nobody by default: trusted from anyone, `X-Forwarded-For` would let clients choose their address (ST-13).
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    rewriteUrl: createRootPathRewriter(dialects),
    clientErrorHandler: answerMalformedRequest,
    // An address that cannot be decoded never reaches a hook; Fastify's own answer would quote it.
    frameworkErrors: (error, request, reply) => answerError(request, reply, error.statusCode ?? 400),
    // ASP.NET's routes match in any letter case; one slash at the end matches as well, one too many elsewhere does not.
    routerOptions: { caseSensitive: false, ignoreTrailingSlash: true },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // Fastify reads plain text by default; a page of another origin may send that without asking.
  app.removeContentTypeParser('text/plain');
  registerAnswerHeaders(app);
  registerHostGuard(app);
  registerErrorAnswers(app, answerError);

  const captcha = await registerCaptcha(app, { ...options, now });
  registerDiscoveryRoute(app, {
    product: 'portero-local-server',
    systems: dialects.map(({ system, path }) => ({ id: system, path })),
    turnstile: captcha.discovery,
  });
  registerImageRoute(app, deps.storage.db);

  const { passwordIterations, storage } = deps;
  const repositories = createRepositories(storage.db);
  const shared = {
    ...repositories,
    now,
    captcha: captcha.verifier,
    checkCredentials: createCredentialCheck(repositories.accounts, passwordIterations),
    hashPassword: (password: string) => hashPassword(password, passwordIterations),
  };
  for (const dialect of dialects) {
    const { system, path } = dialect;
    const key = await signingKeyFor(storage.db, system);
    const lifetimeS = tokenLifetimesS[system] ?? dialect.tokenLifetimeS;
    const dialectDeps: DialectDeps = {
      ...shared,
      createTokens: (content) => new TokenService({ ...content, key, lifetimeS, now }),
    };
    await app.register((scope) => dialect.register(scope, dialectDeps), { prefix: path === '/' ? '' : path });
  }
  return app;
}

/** `GET /.well-known/portero`: by this a client recognises the local server and learns its site key. */
function registerDiscoveryRoute(app: App, discovery: Discovery): void {
  app.get(DISCOVERY_PATH, { schema: { response: { 200: discoverySchema } } }, async () => discovery);
}

import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { createAccountRepository } from './accounts/account-repository';
import { createAttributeRepository } from './accounts/attribute-repository';
import { createCredentialCheck } from './accounts/credential-check';
import { createModuleRepository } from './accounts/module-repository';
import { hashPassword } from './accounts/password-hash';
import { createPermissionRepository } from './accounts/permission-repository';
import { createProfileRepository } from './accounts/profile-repository';
import { createCaptchaService } from './captcha/captcha-service';
import type { CaptchaOptions } from './captcha/captcha-service';
import { SITEVERIFY_PATH } from './captcha/siteverify-route';
import { WIDGET_PATH } from './captcha/widget-route';
import type { Clock } from './clock';
import type { DialectDeps, ServerDialect } from './dialects/dialect';
import { registerAnswerHeaders } from './http/answer-headers';
import { registerDiscoveryRoute } from './http/discovery-route';
import { createErrorAnswer, registerErrorAnswers } from './http/error-answers';
import { registerHostGuard } from './http/host-guard';
import { registerImageRoute } from './http/image-route';
import { registerLastAnswers } from './http/last-answers';
import { answerMalformedRequest } from './http/malformed-request';
import { createRootPathRewriter } from './http/root-paths';
import { loggerOptions } from './logging';
import type { LogLevel } from './logging';
import type { Storage } from './storage/storage';
import { signingKeyFor } from './tokens/signing-key';
import { readTokenLifetimes } from './tokens/token-lifetimes';
import { readTrustedProxies } from './trusted-proxies';

/** Bytes. Routes that take pictures have a limit of their own. */
const BODY_LIMIT = 1024 * 1024;

/** How long a client may take to send a request whole, milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;

/** How long a connection is kept on which nothing moves, and one that waits for another request, milliseconds. */
const TIMEOUTS = { connectionTimeout: 60_000, keepAliveTimeout: 15_000 } as const;

/** Everything a server is built of. */
export interface ServerDeps {
  readonly storage: Storage;
  readonly now: Clock;
  readonly dialects: readonly ServerDialect[];
  readonly captcha?: Omit<CaptchaOptions, 'now' | 'onFailure'>;
  /** Token lifetimes that differ from the systems' own, seconds by system. */
  readonly tokenLifetimesS?: Readonly<Record<string, number>>;
  /** Whose `X-Forwarded-For` counts; nobody's by default. */
  readonly trustedProxies?: readonly string[];
  /** How long a client may take to send a request whole, milliseconds; less for tests. */
  readonly requestTimeoutMs?: number | undefined;
  readonly logLevel: LogLevel;
  /** PBKDF2 rounds of the passwords; fewer for tests. */
  readonly passwordIterations?: number | undefined;
}

/**
 * The whole server, ready to listen or to be injected into. Closing it does not close the storage.
 *
 * @throws ServerFailureError `bad-options` for a trusted proxy that is no address, a siteverify that is not HTTP, or a
 * lifetime of an unknown system
 */
export async function buildServer(deps: ServerDeps): Promise<FastifyInstance> {
  const lifetimeOf = readTokenLifetimes(deps.dialects, deps.tokenLifetimesS);
  const requestTimeout = deps.requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
  const answerError = createErrorAnswer(deps.dialects);
  const app = Fastify({
    logger: loggerOptions(deps.logLevel),
    bodyLimit: BODY_LIMIT,
    ...TIMEOUTS,
    requestTimeout,
    // Told to Node as well: Fastify's setting alone comes after Node's time for the headers is set, and while that is the
    // longer one, Node ends no late body. By itself Node looks for late requests only every 30 s.
    http: { requestTimeout, connectionsCheckingInterval: requestTimeout / 10 },
    trustProxy: readTrustedProxies(deps.trustedProxies),
    rewriteUrl: createRootPathRewriter(deps.dialects),
    clientErrorHandler: answerMalformedRequest,
    // An address that cannot be decoded never reaches a hook; Fastify's own answer would quote it.
    frameworkErrors: (error, request, reply) => answerError(request, reply, error.statusCode ?? 400),
    // ASP.NET's routes are matched in any letter case; one slash in the end matches as well, one too many elsewhere does not.
    routerOptions: { caseSensitive: false, ignoreTrailingSlash: true },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // Fastify reads plain text by default; a page of another origin may send that without asking.
  app.removeContentTypeParser('text/plain');
  registerAnswerHeaders(app);
  registerLastAnswers(app);
  registerHostGuard(app);
  registerErrorAnswers(app, answerError);

  const captcha = createCaptchaService({
    ...deps.captcha,
    now: deps.now,
    onFailure: (reason) => app.log.warn({ reason }, 'siteverify gave no usable answer'),
  });
  await captcha.registerRoutes(app);
  registerDiscoveryRoute(app, {
    product: 'portero-local-server',
    systems: deps.dialects.map(({ system, path }) => ({ id: system, path })),
    turnstile: { siteKey: captcha.siteKey, scriptPath: WIDGET_PATH, siteverifyPath: SITEVERIFY_PATH },
  });
  registerImageRoute(app, deps.storage.db);

  const sharedDeps = createSharedDeps(deps, captcha.verifier);
  for (const dialect of deps.dialects) {
    const dialectDeps = { ...sharedDeps, tokenLifetimeS: lifetimeOf(dialect) };
    const prefix = dialect.path === '/' ? '' : dialect.path;
    await app.register((scope) => dialect.register(scope, dialectDeps), { prefix });
  }
  return app;
}

function createSharedDeps(
  deps: ServerDeps,
  captcha: DialectDeps['captcha'],
): Omit<DialectDeps, 'tokenLifetimeS'> {
  const { db } = deps.storage;
  const accounts = createAccountRepository(db);
  return {
    now: deps.now,
    accounts,
    attributes: createAttributeRepository(db),
    profiles: createProfileRepository(db),
    modules: createModuleRepository(db),
    permissions: createPermissionRepository(db),
    checkCredentials: createCredentialCheck(accounts, deps.passwordIterations),
    hashPassword: (password) => hashPassword(password, deps.passwordIterations),
    captcha,
    signingKey: (system) => signingKeyFor(db, system),
  };
}

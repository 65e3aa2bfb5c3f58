import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { createAccountRepository } from './accounts/account-repository';
import { createCredentialCheck } from './accounts/credential-check';
import { createProfileRepository } from './accounts/profile-repository';
import { createCaptchaService } from './captcha/captcha-service';
import type { CaptchaOptions } from './captcha/captcha-service';
import { SITEVERIFY_PATH } from './captcha/siteverify-route';
import { WIDGET_PATH } from './captcha/widget-route';
import type { Clock } from './clock';
import type { DialectDeps, ServerDialect } from './dialects/dialect';
import { registerAnswerHeaders } from './http/answer-headers';
import { registerDiscoveryRoute } from './http/discovery-route';
import { registerErrorAnswers } from './http/error-answers';
import { registerHostGuard } from './http/host-guard';
import { registerImageRoute } from './http/image-route';
import { registerLastAnswers } from './http/last-answers';
import { answerMalformedRequest, answerUnroutable } from './http/malformed-request';
import { loggerOptions } from './logging';
import type { LogLevel } from './logging';
import type { Storage } from './storage/storage';
import { signingKeyFor } from './tokens/signing-key';

/** Bytes. Routes that take pictures have a limit of their own. */
const BODY_LIMIT = 1024 * 1024;

/** Milliseconds that a client may take to send a request whole, and that an idle connection is kept. */
const TIMEOUTS = { requestTimeout: 30_000, connectionTimeout: 60_000, keepAliveTimeout: 15_000 } as const;

/** Everything a server is built of. */
export interface ServerDeps {
  readonly storage: Storage;
  readonly now: Clock;
  readonly dialects: readonly ServerDialect[];
  readonly captcha?: Omit<CaptchaOptions, 'now' | 'onFailure'>;
  /** Lifetime of WebCorporativa tokens, seconds. */
  readonly tokenLifetimeS: number;
  readonly logLevel: LogLevel;
  /** PBKDF2 rounds of the passwords; fewer for tests. */
  readonly passwordIterations?: number | undefined;
}

/** The whole server, ready to listen or to be injected into. Closing it does not close the storage. */
export async function buildServer(deps: ServerDeps): Promise<FastifyInstance> {
  const app = Fastify({
    logger: loggerOptions(deps.logLevel),
    bodyLimit: BODY_LIMIT,
    ...TIMEOUTS,
    clientErrorHandler: answerMalformedRequest,
    // An address that cannot be decoded never reaches a hook; Fastify's own answer would quote it.
    frameworkErrors: answerUnroutable,
    // ASP.NET's routes are matched in any letter case; a slash too many or in the end matches as well.
    routerOptions: { caseSensitive: false, ignoreTrailingSlash: true },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // Fastify reads plain text by default; a page of another origin may send that without asking.
  app.removeContentTypeParser('text/plain');
  registerAnswerHeaders(app);
  registerLastAnswers(app);
  registerHostGuard(app);
  registerErrorAnswers(app);

  const captcha = createCaptchaService({
    ...deps.captcha,
    now: deps.now,
    onFailure: (reason) => app.log.warn({ reason }, 'siteverify gave no usable answer'),
  });
  await captcha.registerRoutes(app);
  registerDiscoveryRoute(app, {
    product: 'portero-local-server',
    systems: deps.dialects.map((dialect) => dialect.system),
    turnstile: { siteKey: captcha.siteKey, scriptPath: WIDGET_PATH, siteverifyPath: SITEVERIFY_PATH },
  });
  registerImageRoute(app, deps.storage.db);

  const dialectDeps = createDialectDeps(deps, captcha.verifier);
  for (const dialect of deps.dialects) {
    await app.register((scope) => dialect.register(scope, dialectDeps));
  }
  return app;
}

function createDialectDeps(deps: ServerDeps, captcha: DialectDeps['captcha']): DialectDeps {
  const { db } = deps.storage;
  const accounts = createAccountRepository(db);
  return {
    now: deps.now,
    accounts,
    profiles: createProfileRepository(db),
    checkCredentials: createCredentialCheck(accounts, deps.passwordIterations),
    captcha,
    signingKey: (system) => signingKeyFor(db, system),
    tokenLifetimeS: deps.tokenLifetimeS,
  };
}

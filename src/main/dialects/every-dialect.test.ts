import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { personSchema } from '#contract/directory';
import { errorSchema } from '#contract/errors-schema';
import { modulePermissionsSchema, moduleSchema, profileSchema } from '#contract/profiles';
import { menuEntrySchema, ownProfileSchema } from '#contract/session';
import { Failure } from '../failure/failure';
import type { ApiClient } from '../http/http-client';
import { somePerson } from '../testing/some-person';
import type { Dialect, OwnRoutes, PeopleRoutes, PersonReading, ProfileRoutes, Routes } from './dialect';
import { readWholeList } from './listing-reading';
import { dialects } from './registry';
import { CAPTCHA, giving, hostileAnswers, PASSWORD } from './testing/hostile-answers';
import { scriptedSystem, type ScriptedSystem } from './testing/scripted-system';

/** A client of a system, and the routes that were made for it. */
interface Connected extends Routes {
  client: ApiClient;
}

/** A call with an id that may be anything, and what it may resolve to. */
interface Call {
  run: (at: Connected, id: string) => Promise<unknown> | undefined;
  value: z.ZodType;
}
type Calls<Some> = Record<keyof Some, Call>;

const call = (value: z.ZodType, run: Call['run']): Call => ({ value, run });
const nothing = z.undefined();
const reading = (id: string): PersonReading => ({
  person: somePerson({ id, userName: id, profileId: id }),
  version: '"1"',
});
const personReading = z.strictObject({ person: personSchema, version: z.string().min(2).optional() });

const versioned = (value: z.ZodType) => z.strictObject({ value, version: z.string().min(2).optional() });

const signInAnswer = z.strictObject({
  token: z.string().min(1),
  skewMs: z.number(),
  lifetimeMs: z.number().positive().optional(),
  personId: z.string().min(1).optional(),
  userName: z.string().min(1).optional(),
  record: ownProfileSchema.optional(),
});

/** Every method that a dialect offers, by name. The compiler asks for those of the interface that are missing here. */
function callsOf(dialect: Dialect): [name: string, call: Call][] {
  const ofPeople: Calls<PeopleRoutes> = {
    listRequest: call(
      z.array(personSchema),
      async ({ client, people }) =>
        people && dialect.listing && readWholeList(client, await people.listRequest(), dialect.listing),
    ),
    read: call(personReading, ({ client, people }, id) => people?.read(client, id)),
    switch: call(nothing, ({ client, people }, id) => people?.switch?.(client, reading(id), false)),
    administratorProfiles: call(z.set(z.string()), ({ client, people }) =>
      people?.administratorProfiles?.(client),
    ),
    create: call(nothing, ({ client, people }, id) =>
      people?.create?.(client, {
        userName: id,
        password: PASSWORD,
        profileId: id,
        active: true,
        image: id,
        accessRights: [],
      }),
    ),
    update: call(nothing, ({ client, people }, id) => people?.update?.(client, reading(id), { image: id })),
    delete: call(nothing, ({ client, people }, id) => people?.delete?.(client, reading(id))),
    imageAddress: call(z.string().min(1).nullable(), ({ client, people }, id) =>
      people?.imageAddress?.(client, id),
    ),
  };
  const profile = { name: 'p', administrator: true };
  const module = { name: 'm', route: '/m', key: 'm' };
  const ofProfiles: Calls<ProfileRoutes> = {
    list: call(z.array(profileSchema), ({ client, profiles }) => profiles?.list(client)),
    read: call(versioned(profileSchema), ({ client, profiles }, id) => profiles?.read(client, id)),
    create: call(profileSchema, ({ client, profiles }) => profiles?.create(client, profile)),
    update: call(nothing, ({ client, profiles }, id) => profiles?.update(client, { ...profile, id })),
    delete: call(nothing, ({ client, profiles }, id) => profiles?.delete(client, id)),
    modules: call(z.array(moduleSchema), ({ client, profiles }) => profiles?.modules(client)),
    readModule: call(versioned(moduleSchema), ({ client, profiles }, id) => profiles?.readModule(client, id)),
    createModule: call(moduleSchema, ({ client, profiles }) => profiles?.createModule(client, module)),
    updateModule: call(nothing, ({ client, profiles }, id) =>
      profiles?.updateModule(client, { ...module, id }),
    ),
    deleteModule: call(nothing, ({ client, profiles }, id) => profiles?.deleteModule(client, id)),
    permissions: call(versioned(z.array(modulePermissionsSchema)), ({ client, profiles }, id) =>
      profiles?.permissions(client, id),
    ),
    savePermissions: call(nothing, ({ client, profiles }, id) =>
      profiles?.savePermissions(client, id, id.length > 3 ? [] : [{ moduleId: id, actions: ['add'] }]),
    ),
    menu: call(z.array(menuEntrySchema), ({ client, profiles }) => profiles?.menu(client)),
  };
  const ofOwn: Calls<OwnRoutes> = {
    read: call(ownProfileSchema, ({ client, own }) => own?.read(client)),
    setImage: call(z.string().min(1), ({ client, own }, id) => own?.setImage(client, id)),
  };
  const signingIn = call(signInAnswer, ({ client }, id) =>
    dialect.signIn(client, {
      userName: id || 'jdoe',
      password: PASSWORD,
      ...(dialect.capabilities.captcha && { captchaToken: CAPTCHA }),
      signal: AbortSignal.timeout(10_000),
    }),
  );
  const { people, profiles, own } = dialect.connect({ send: never, stream: never });
  const offered = (facet: string, routes: object | undefined, calls: object): [string, Call][] =>
    Object.entries(calls as Record<string, Call>)
      .filter(([name]) => routes && name in routes)
      .map(([name, made]) => [`${facet}.${name}`, made]);
  return [
    ['signIn', signingIn],
    ...offered('people', people, ofPeople),
    ...offered('profiles', profiles, ofProfiles),
    ...offered('own', own, ofOwn),
  ];
}

/** Which routes there are, is known without sending anything. */
const never = (): never => {
  throw new Error('sent');
};

const ids = fc.oneof(
  fc.constantFrom('p', '2', '', '..', '\ud800', '__proto__'),
  fc.string({ unit: 'binary' }),
);

describe.each(dialects())('$name', (dialect) => {
  let system: ScriptedSystem;
  let connected: Connected;
  beforeEach(async () => {
    system = await scriptedSystem();
    connected = { client: system.client, ...dialect.connect(system.client) };
  });

  it.each(callsOf(dialect))(
    '%s turns whatever comes into what it promises or a known error',
    async (name, made) => {
      const secrets = ['eyJ'];
      if (name === 'signIn' || name === 'people.create') secrets.push(PASSWORD);
      if (name === 'signIn' && dialect.capabilities.captcha) secrets.push(CAPTCHA);
      await fc.assert(
        fc.asyncProperty(hostileAnswers, ids, async (answer, id) => {
          system.answer = giving(answer);
          let failure: unknown;
          try {
            expect(made.value.safeParse(await made.run(connected, id)).error).toBeUndefined();
            return;
          } catch (caught) {
            failure = caught;
          }
          if (!(failure instanceof Failure)) throw failure;
          const { error, message } = failure;
          expect(errorSchema.strict().parse(error)).toEqual(error);
          expect((error.words ?? '').length).toBeLessThanOrEqual(500);
          for (const secret of secrets) expect(message + JSON.stringify(error)).not.toContain(secret);
        }),
        { numRuns: name === 'signIn' ? 300 : 80 },
      );
    },
  );

  it('has probes that make something of every answer', async () => {
    await fc.assert(
      fc.asyncProperty(hostileAnswers, async (answer) => {
        system.answer = giving(answer);
        for (const probe of dialect.probes) {
          const outcome = await system.client.send({ ...probe, anonymous: true }).then(
            (sent) => probe.fits(sent),
            (failure: unknown) => failure,
          );
          expect(typeof outcome === 'boolean' || outcome instanceof Failure).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../failure/failure';
import { dialect } from '../dialects/web-corporativa/web-corporativa-dialect';
import { readClaims as readClaimsOf, type PermissionRules, type SignInFacts } from './claims';

const context = { connectionId: 'c', typedUserName: 'JDOE', skewMs: 0 };
/** As WebCorporativa's, unless said otherwise. */
const readClaims = (token: string, facts: SignInFacts, rules: PermissionRules = dialect) =>
  readClaimsOf(token, facts, rules);
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: unknown): string => `${base64({ alg: 'HS256', typ: 'JWT' })}.${base64(claims)}.c2ln`;

describe('reading claims', () => {
  it('reads the token of document 002', () => {
    const token =
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ1c3JfMTIzIiwibmFtZSI6Impkb2UiLCJwZXJmaWxJZCI6IjIiLCJlc0FkbWluIjoiZmFsc2UiLCJleHAiOjE3NDMwMDAwMDB9.SIGNATURE';
    expect(readClaims(token, context)).toEqual({
      connectionId: 'c',
      personId: 'usr_123',
      userName: 'jdoe',
      profileId: '2',
      administrator: false,
      permissions: [],
      may: { people: [], profiles: [], modules: [], permissions: [] },
      claims: [
        { name: 'exp', value: '1743000000' },
        { name: 'sub', value: 'usr_123' },
        { name: 'name', value: 'jdoe' },
        { name: 'perfilId', value: '2' },
        { name: 'esAdmin', value: 'false' },
      ],
      record: null,
      issuedAt: null,
      expiresAt: 1_743_000_000_000,
    });
  });

  it.each([
    [{ nameid: 'a', exp: 1 }],
    [{ sub: 'a', exp: 1 }],
    [{ 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier': 'a', exp: 1 }],
  ])('finds the id in %j', (claims) => {
    expect(readClaims(jwt(claims), context).personId).toBe('a');
  });

  it.each([
    [undefined, []],
    ['usuario.editar', ['usuario.editar']],
    [
      ['usuario.editar', 'perfil.editar'],
      ['usuario.editar', 'perfil.editar'],
    ],
  ])('takes permiso %j as %j', (permiso, permissions) => {
    const view = readClaims(jwt({ sub: 'a', exp: 1, permiso }), context);
    expect(view.permissions.map(({ words }) => words)).toEqual(permissions);
  });

  it('moves times to this computer’s clock', () => {
    const view = readClaims(jwt({ sub: 'a', exp: 100, iat: 10 }), { ...context, skewMs: 3000 });
    expect([view.issuedAt, view.expiresAt]).toEqual([7000, 97_000]);
  });

  it('keeps the typed name where the token has none', () => {
    expect(readClaims(jwt({ sub: 'a', exp: 1 }), context).userName).toBe('JDOE');
  });

  it.each([
    ['no JWT at all', 'hello'],
    ['an empty text', ''],
    ['no exp', jwt({ sub: 'a' })],
    ['an exp that is text', jwt({ sub: 'a', exp: '1743000000' })],
    ['an exp beyond all calendars', jwt({ sub: 'a', exp: 1e20 })],
    ['nobody', jwt({ exp: 1 })],
    ['claims that are a list', jwt([1])],
    ['claims that are null', jwt(null)],
  ])('refuses a token with %s', (_name, token) => {
    expect(() => readClaims(token, context)).toThrow('bad-answer');
  });

  it('answers a view or bad-answer for whatever comes', () => {
    const tokens = fc.oneof(
      fc.string(),
      fc.json().map((json) => jwt(JSON.parse(json))),
      fc.object().map(jwt),
    );
    fc.assert(
      fc.property(tokens, (token) => {
        try {
          expect(readClaims(token, context).expiresAt).toBeTypeOf('number');
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
  });

  it('takes from the answer what the token does not tell: the end, the id, the name', () => {
    const facts = { ...context, endsAt: 5000, personId: '7', userName: 'ana', skewMs: 1000 };
    expect(readClaims(jwt({ jti: 'x' }), facts)).toMatchObject({
      personId: '7',
      userName: 'ana',
      expiresAt: 4000,
    });
  });

  it('goes by the end that the answer told, rather than by the token’s', () => {
    expect(readClaims(jwt({ sub: 'a', exp: 100 }), { ...context, endsAt: 5000 }).expiresAt).toBe(5000);
  });

  it('lists no permissions among the claims: they have a place of their own', () => {
    const { claims } = readClaims(jwt({ sub: 'a', exp: 1, permiso: ['usuario.editar'] }), context);
    expect(claims.map(({ name }) => name)).toEqual(['exp', 'sub']);
  });

  it('hands on claims as text, not without bounds', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_each, at) => [`c${at}`, [at]]));
    const { claims } = readClaims(jwt({ sub: 'a', exp: 1, long: 'x'.repeat(5000), ...many }), context);
    expect(claims).toHaveLength(50);
    expect(claims).toContainEqual({ name: 'c0', value: '[0]' });
    expect(Math.max(...claims.map(({ value }) => value.length))).toBeLessThan(600);
  });

  it('shows permissions as claims where the system has none that could be read', () => {
    const { permissions, claims } = readClaims(jwt({ sub: 'a', exp: 1, permiso: 'x.y' }), context, {});
    expect(permissions).toEqual([]);
    expect(claims).toContainEqual({ name: 'permiso', value: 'x.y' });
  });
});

describe('what somebody may', () => {
  const every = ['add', 'edit', 'delete', 'consult', 'detail'];
  const may = (claims: object, rules?: PermissionRules) =>
    readClaims(jwt({ sub: 'a', exp: 1, ...claims }), context, rules).may;

  it('is what the permissions of the governing module come to, each once, in one order', () => {
    const permiso = [
      'usuario.editar',
      'usuario.consultar',
      'usuario.editar',
      'usuario.bailar',
      'usuarios.eliminar',
      'Usuario.agregar',
      'perfil.agregar',
      'permisosperfil.detalle',
      'principal11.eliminar',
    ];
    expect(may({ permiso })).toEqual({
      people: ['edit', 'consult'],
      profiles: ['add'],
      modules: [],
      permissions: ['detail'],
    });
  });

  it.each(['true', 'True', true])('is everything for an administrator (esAdmin %j)', (esAdmin) => {
    expect(may({ esAdmin })).toEqual({ people: every, profiles: every, modules: every, permissions: every });
  });

  it('is everything where no permissions govern: the system judges', () => {
    expect(may({ permiso: 'usuario.editar' }, {})).toMatchObject({ people: every, modules: every });
  });
});

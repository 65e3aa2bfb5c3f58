import { z } from 'zod';
import type { HttpClient } from './http-client';
import { signIn } from './test-server';

/** One system as a client meets it. */
export interface SystemUnderTest {
  readonly system: string;
  /** A route that any valid token opens. */
  readonly protectedPath: string;
  /** The body of its 401, as the documents say. */
  readonly unauthorized: string;
  /** Signs a seeded person in, by default the administrator, and returns the token. */
  readonly signIn: (client: HttpClient, userName?: string, password?: string) => Promise<string>;
}

const ADMIN = ['admin', 'Admin123456!'] as const;

/** WebCorporativa. */
export const WEB_CORPORATIVA: SystemUnderTest = {
  system: 'web-corporativa',
  protectedPath: '/api/Usuario',
  unauthorized: '',
  signIn,
};

/** ApiTickets. */
export const API_TICKETS: SystemUnderTest = {
  system: 'api-tickets',
  protectedPath: '/api-tickets/api/protected-endpoint',
  unauthorized: '',
  async signIn(client, userName = ADMIN[0], Password = ADMIN[1]) {
    const answer = await client.post('/api/usuario/login', { Correo: `${userName}@empresa.com`, Password });
    return z.object({ Token: z.string().min(1) }).parse(await answer.json()).Token;
  },
};

/** Storm. */
export const STORM: SystemUnderTest = {
  system: 'storm',
  protectedPath: '/storm/api/users',
  unauthorized: '{"message":"Access token is missing or not valid"}',
  async signIn(client, username = ADMIN[0], password = ADMIN[1]) {
    const answer = await client.post('/storm/api/auth/login', { username, password });
    const schema = z.object({ data: z.object({ accessToken: z.string() }) });
    return schema.parse(await answer.json()).data.accessToken;
  },
};

/** Every system that tests of the whole server are about. */
export const SYSTEMS = [WEB_CORPORATIVA, API_TICKETS, STORM] as const;

import type { AxiosInstance, InternalAxiosRequestConfig } from 'axios';
import { Failure } from '../failure/failure';
import type { Pass, Session } from './session';

/**
 * Ties a client to its session (WC-50: handle 401 in one place and send the original request again).
 * Every request that is not anonymous carries the bearer; a 401 parks it until the person has signed in again, then
 * it goes out once more. A second 401 ends the session instead of asking forever. The client's own guard keeps
 * requests at the connection's origin, so a 401 always is the system's own. Who must not be sent for anybody else, or not
 * a second time, says so (`onlyAs`, `once`).
 */
export function authorize(http: AxiosInstance, session: Session): void {
  http.interceptors.request.use(async (config: InternalAxiosRequestConfig) => {
    if (config.anonymous) return config;
    config.pass ??= await session.pass();
    if (config.onlyAs !== undefined && config.onlyAs !== config.pass.personId) {
      throw new Failure('session-expired');
    }
    config.headers.set('Authorization', `Bearer ${config.pass.token}`);
    return config;
  });

  http.interceptors.response.use(async (answer) => {
    const { pass, replayed } = answer.config;
    if (!pass) return answer;
    if (!session.owns(pass)) throw new Failure('session-expired');
    if (answer.status !== 401) return answer;
    if (replayed) {
      session.end(pass);
      throw new Failure('session-expired', { status: 401 });
    }
    const next = await session.renewed(pass).catch(refused);
    if (answer.config.once) throw new Failure('conflict', { status: 401 });
    return http.request({ ...answer.config, pass: next, replayed: true });
  });
}

/** The system has refused the request, so it was not carried out: the status says so. */
function refused(reason: unknown): never {
  throw reason instanceof Failure ? new Failure(reason.error.code, { ...reason.error, status: 401 }) : reason;
}

declare module 'axios' {
  // Whose request it is, and whether it goes out for the second time.
  interface AxiosRequestConfig {
    pass?: Pass;
    replayed?: boolean;
  }
}

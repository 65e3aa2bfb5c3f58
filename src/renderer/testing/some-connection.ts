import type { Connection } from '#contract/connection';

/** A connection of one's own to a system that can do everything, for tests. */
export function someConnection(changes: Partial<Connection> = {}): Connection {
  return {
    id: 'corp',
    name: 'Corp',
    address: 'https://corp.example',
    system: 'everything',
    systemName: 'Everything',
    capabilities: {
      captcha: true,
      emailSignIn: false,
      people: true,
      switching: true,
      profiles: true,
      ownProfile: true,
      accessRights: false,
    },
    local: false,
    managed: false,
    captchaReady: true,
    turnstileSiteKey: null,
    allowPlainHttp: false,
    trustedFingerprint: null,
    ...changes,
  };
}

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
      creating: true,
      changing: true,
      deleting: true,
      images: true,
      passwordPolicy: { minLength: 6, upper: true, lower: true, digit: true, symbol: true },
      rightAreas: [],
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

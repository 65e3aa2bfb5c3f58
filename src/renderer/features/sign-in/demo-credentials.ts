/** An account that anyone may know: it opens nothing but made-up data on this computer. */
export interface DemoCredentials {
  userName: string;
  password: string;
}

/** The administrator of the practice system, as its seed makes it. */
export const DEMO_ACCOUNT: DemoCredentials = { userName: 'admin', password: 'Admin123456!' };

/** A person with a known name, for demos, training and tests. */
export interface NamedPerson {
  readonly id: string;
  readonly userName: string;
  readonly fullName: string;
  readonly profileId: number;
  readonly active: boolean;
  readonly password: string;
  /** Whether the password is stored as ApiTickets used to (AT-23), to show that such people can sign in. */
  readonly oldHash?: boolean;
}

/** The password of everyone who has none of their own. A published sample: this server listens on loopback only. */
export const DEMO_PASSWORD = 'Portero123!';

/**
 * The people every new database starts with, in this order. `admin` is the system's account with its published sample
 * password (WC-109); `jdoe` has the documents' sample password, id and profile (WC-35, WC-110), and is called as in
 * AT-28.
 */
export const NAMED_PEOPLE = [
  {
    id: '5f0c7a52-8b1e-4c36-9d2f-000000000001',
    userName: 'admin',
    fullName: 'Adela Ministra',
    profileId: 1,
    active: true,
    password: 'Admin123456!',
  },
  {
    id: 'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
    userName: 'jdoe',
    fullName: 'John Doe',
    profileId: 2,
    active: true,
    password: 's3cr3t',
  },
  {
    id: '5f0c7a52-8b1e-4c36-9d2f-000000000003',
    userName: 'rosa.inactiva',
    fullName: 'Rosa Inactiva',
    profileId: 2,
    active: false,
    password: DEMO_PASSWORD,
  },
  {
    id: '5f0c7a52-8b1e-4c36-9d2f-000000000004',
    userName: 'olga.operadora',
    fullName: 'Olga Operadora',
    profileId: 2,
    active: true,
    password: DEMO_PASSWORD,
  },
  {
    id: '5f0c7a52-8b1e-4c36-9d2f-000000000005',
    userName: 'raul.recursos',
    fullName: 'Raúl Recursos',
    profileId: 3,
    active: true,
    password: DEMO_PASSWORD,
  },
  {
    id: '5f0c7a52-8b1e-4c36-9d2f-000000000006',
    userName: 'celia.consulta',
    fullName: 'Celia Consulta',
    profileId: 4,
    active: true,
    password: DEMO_PASSWORD,
  },
  {
    id: '5f0c7a52-8b1e-4c36-9d2f-000000000007',
    userName: 'sergio.soporte',
    fullName: 'Sergio Soporte',
    profileId: 5,
    active: true,
    password: DEMO_PASSWORD,
  },
  {
    id: '5f0c7a52-8b1e-4c36-9d2f-000000000008',
    userName: 'teresa.tickets',
    fullName: 'Teresa Tickets',
    profileId: 2,
    active: true,
    password: DEMO_PASSWORD,
    oldHash: true,
  },
] as const satisfies readonly NamedPerson[];

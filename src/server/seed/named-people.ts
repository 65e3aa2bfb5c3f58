/** A person with a known name, for demos, training and tests. */
export interface NamedPerson {
  readonly id: string;
  readonly userName: string;
  readonly fullName: string;
  readonly profileId: number;
  readonly active: boolean;
  /** Absent for those who have the demo password. */
  readonly password?: string;
  /** Whether the password is stored as ApiTickets used to (AT-23), to show that such people can sign in. */
  readonly oldHash?: boolean;
}

/** The password of everyone who has none of their own. A published sample: this server listens on loopback only. */
export const DEMO_PASSWORD = 'Portero123!';

const JDOE = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
const id = (n: number) => `5f0c7a52-8b1e-4c36-9d2f-00000000000${n}`;
const operator = { profileId: 2, active: true };

/**
 * The people every new database starts with, in this order. `admin` is the system's account with its published sample
 * password (WC-109); `jdoe` has the documents' sample password, id and profile (WC-35, WC-110), and is called as in
 * AT-28.
 */
export const NAMED_PEOPLE: readonly NamedPerson[] = [
  {
    id: id(1),
    userName: 'admin',
    fullName: 'Adela Ministra',
    profileId: 1,
    active: true,
    password: 'Admin123456!',
  },
  { id: JDOE, userName: 'jdoe', fullName: 'John Doe', ...operator, password: 's3cr3t' },
  { id: id(3), userName: 'rosa.inactiva', fullName: 'Rosa Inactiva', profileId: 2, active: false },
  { id: id(4), userName: 'olga.operadora', fullName: 'Olga Operadora', ...operator },
  { id: id(5), userName: 'raul.recursos', fullName: 'Raúl Recursos', profileId: 3, active: true },
  { id: id(6), userName: 'celia.consulta', fullName: 'Celia Consulta', profileId: 4, active: true },
  { id: id(7), userName: 'sergio.soporte', fullName: 'Sergio Soporte', profileId: 5, active: true },
  { id: id(8), userName: 'teresa.tickets', fullName: 'Teresa Tickets', ...operator, oldHash: true },
];

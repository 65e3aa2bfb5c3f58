import { beforeEach, describe, expect, it } from 'vitest';
import { openCorporateDesk, type CorporateDesk } from '../testing/corporate-desk';
import { Failure } from '../../failure/failure';

let desk: CorporateDesk;
const read = async (id: string) => (await desk.dialect.people!.read(desk.client, id)).person;
const user = (id: string) => desk.corporation.users.find(({ Id }) => Id === id)!;
const permit = async (id: string) => desk.guard.permitRemoval(await read(id), read);

beforeEach(async () => {
  desk = await openCorporateDesk();
  // Signed in as somebody who is no administrator, so that nobody is kept by being oneself.
  desk.signIn('bob');
  await desk.directory.refresh();
});

describe('the guard against locking everybody out', () => {
  it('lets one of two administrators go, and not both at the same time', async () => {
    const both = await Promise.allSettled([permit('root'), permit('ana')]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(both[1]).toMatchObject({ reason: { error: { code: 'last-administrator-guard' } } });
  });

  it('lets the other go once the first one stays after all', async () => {
    const over = await permit('root');
    over(true);
    await expect(permit('ana')).resolves.toBeTypeOf('function');
  });

  it('counts who went as gone, whatever the list still shows', async () => {
    const over = await permit('root');
    over(false);
    await expect(permit('ana')).rejects.toThrow('last-administrator-guard');
  });

  it('asks the system whether the others are still there', async () => {
    user('root').Activo = false;
    await expect(permit('ana')).rejects.toThrow('last-administrator-guard');
    user('root').Activo = true;
    user('root').IdPerfil = 2;
    await expect(permit('ana')).rejects.toThrow('last-administrator-guard');
    desk.corporation.users.splice(0, 1);
    await expect(permit('ana')).rejects.toThrow('last-administrator-guard');
  });

  it('lets nobody go while the others cannot be asked', async () => {
    const ana = await read('ana');
    const nobody = (): Promise<never> => Promise.reject(new Failure('unreachable'));
    await expect(desk.guard.permitRemoval(ana, nobody)).rejects.toThrow('unreachable');
    // And that one failure does not stand in the way of the next.
    await expect(permit('ana')).resolves.toBeTypeOf('function');
  });

  it('keeps oneself, and lets all others go without asking', async () => {
    await expect(permit('bob')).rejects.toThrow('self-guard');
    const arrived = desk.corporation.arrivals.length;
    await permit('eva');
    expect(desk.corporation.arrivals).toHaveLength(arrived + 1);
  });
});

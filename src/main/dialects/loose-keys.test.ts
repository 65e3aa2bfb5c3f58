import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { looseObject, spellings } from './loose-keys';

describe('how an object spells its keys', () => {
  it('is told anew when the next object spells them otherwise', () => {
    const spell = spellings(['id', 'username']);
    expect(spell({ Id: 1, UserName: 'a' })).toEqual({ id: 'Id', username: 'UserName' });
    expect(spell({ Id: 1, UserName: 'b' })).toEqual({ id: 'Id', username: 'UserName' });
    expect(spell({ id: 1, userName: 'a' })).toEqual({ id: 'id', username: 'userName' });
    expect(spell({ Id: 1 })).toEqual({ id: 'Id', username: 'username' });
  });

  it('is the same as for objects that are read one by one, whatever came before', () => {
    const member = z.number().optional();
    const schema = looseObject({ id: member, name: member });
    const keys = fc.constantFrom('id', 'ID', 'Id', 'name', 'NAME', 'other');
    const objects = fc.array(fc.dictionary(keys, fc.nat(), { noNullPrototype: true }));
    fc.assert(
      fc.property(objects, (list) => {
        const spell = spellings(['id', 'name']);
        for (const object of list) {
          const key = spell(object);
          const { id, name } = schema.parse(object);
          expect([object[key.id], object[key.name]]).toEqual([id, name]);
        }
      }),
    );
  });
});

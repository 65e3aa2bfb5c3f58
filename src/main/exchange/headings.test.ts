import { describe, expect, it } from 'vitest';
import { EXPORT_COLUMNS } from '#contract/exchange';
import { fieldOf, readHeadings } from './headings';
import { readState } from './state-words';

const file = (...rows: string[][]) => rows.map((cells, at) => ({ line: at + 1, cells, unclosed: false }));

describe('headings', () => {
  it.each([
    ['Usuario', 'userName'],
    ['NOMBRE DE USUARIO', 'userName'],
    ['user_name', 'userName'],
    ['Contraseña', 'password'],
    ['Perfil', 'profileName'],
    ['IdPerfil', 'profileId'],
    ['¿Activo?', 'active'],
    ['colour', undefined],
  ])('%s means %s', (heading, field) => expect(fieldOf(heading)).toBe(field));

  it('of our own exports are understood, but for what follows from the others', () => {
    expect(EXPORT_COLUMNS.filter((key) => fieldOf(key) !== key)).toEqual(['administrator']);
  });

  it('are told from what nobody understands, each field once', () => {
    const headed = readHeadings(
      file(['Usuario', 'Color', 'Nombre', 'Activo'], ['ana', 'red', 'x', 'no']),
      'activation',
    );
    expect(headed).toMatchObject({ columns: ['Usuario', 'Activo'], ignored: ['Color', 'Nombre'], width: 4 });
    expect([...headed.places]).toEqual([
      ['userName', 0],
      ['active', 3],
    ]);
    expect(headed.lines.map(({ line }) => line)).toEqual([2]);
  });

  it('may be missing above a list of switches', () => {
    const plain = readHeadings(file(['ana'], ['bruno']), 'activation');
    expect([[...plain.places], plain.lines.length]).toEqual([[['userName', 0]], 2]);
    const stated = readHeadings(file(['ana', 'no'], ['bruno', 'sí']), 'activation');
    expect(stated.places.get('active')).toBe(1);
  });

  it('may not be missing above new people', () => {
    const headed = readHeadings(file(['ana', 'Operador'], ['bruno', 'Operador']), 'create');
    expect(headed).toMatchObject({ columns: [], ignored: ['ana', 'Operador'] });
  });
});

describe('a state', () => {
  it.each(['yes', 'Sí', 'SI', 'true', '1', 'activo', 'Active', 'x', ' verdadero '])('%s is active', (word) =>
    expect(readState(word)).toBe(true),
  );
  it.each(['no', 'FALSO', '0', 'inactivo', 'Inactive', 'baja'])('%s is inactive', (word) =>
    expect(readState(word)).toBe(false),
  );
  it.each(['', 'maybe', '2', 'constructor'])('%j is neither', (word) =>
    expect(readState(word)).toBeUndefined(),
  );
});

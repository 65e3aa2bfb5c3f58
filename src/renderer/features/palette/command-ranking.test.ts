import { describe, expect, it } from 'vitest';
import type { Command } from '../../commands/commands';
import { rankCommands } from './command-ranking';

function command(id: string, title: string, keywords?: string): Command {
  return {
    id,
    title: () => title,
    group: 'go',
    run: () => undefined,
    ...(keywords === undefined ? {} : { keywords: () => keywords }),
  };
}

const commands = [
  command('modules', 'Ir a Módulos'),
  command('export', 'Exportar personas', 'csv archivo'),
  command('dark', 'Tema: Oscuro', 'configuración'),
  command('copy', 'Copiar un enlace a este lugar'),
];
const ids = (query: string, recent: string[] = []) =>
  rankCommands(commands, query, recent).map(({ id }) => id);

describe('what was typed', () => {
  it('finds without accents and capitals', () => {
    expect(ids('modulos')).toEqual(['modules']);
    expect(ids('MÓDULOS')).toEqual(['modules']);
  });

  it('must fit with every word, in any order', () => {
    expect(ids('modulos ir')).toEqual(['modules']);
    expect(ids('modulos tema')).toEqual([]);
  });

  it('finds by keywords as well, after what fits by its title', () => {
    expect(ids('csv')).toEqual(['export']);
    const archive = command('archive', 'Archivo');
    expect(rankCommands([...commands, archive], 'archivo', []).map(({ id }) => id)).toEqual([
      'archive',
      'export',
    ]);
  });

  it('puts a title that begins so before one that has it inside', () => {
    expect(ids('o')[0]).toBe('dark');
  });

  it('is nothing: then everything is there, what was used last first', () => {
    expect(ids('', ['copy', 'dark'])).toEqual(['copy', 'dark', 'modules', 'export']);
  });

  it('never offers what belongs to a dialog or to keys alone', () => {
    const hidden = [
      { ...command('a', 'Algo'), inDialog: true },
      { ...command('b', 'Algo'), keysOnly: true },
    ];
    expect(rankCommands(hidden, 'algo', [])).toEqual([]);
  });
});

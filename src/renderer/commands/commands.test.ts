import { describe, expect, it } from 'vitest';
import { allCommands, commandsNow, registerCommands, type Command } from './commands';

function command(id: string, changes: Partial<Command> = {}): Command {
  return { id, title: () => id, group: 'go', run: () => undefined, ...changes };
}

describe('the commands', () => {
  it('are there as long as they are registered, and read anew every time', () => {
    let mine = [command('a')];
    const takeBack = registerCommands(() => mine);
    expect(allCommands().map(({ id }) => id)).toEqual(['a']);
    mine = [command('b'), command('c')];
    expect(allCommands().map(({ id }) => id)).toEqual(['b', 'c']);
    takeBack();
    expect(allCommands()).toEqual([]);
  });

  it('have each id once: the last one counts', () => {
    const first = registerCommands(() => [command('a', { group: 'go' })]);
    const second = registerCommands(() => [command('a', { group: 'list' })]);
    expect(allCommands().map(({ group }) => group)).toEqual(['list']);
    second();
    expect(allCommands().map(({ group }) => group)).toEqual(['go']);
    first();
  });

  it('can be done only while they are enabled, and are known all the same', () => {
    let selected = false;
    const takeBack = registerCommands(() => [command('a', { enabled: () => selected })]);
    expect(commandsNow()).toEqual([]);
    expect(allCommands()).toHaveLength(1);
    selected = true;
    expect(commandsNow()).toHaveLength(1);
    takeBack();
  });
});

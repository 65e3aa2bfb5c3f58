/** Lets work begin when it is its turn. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Turns for so many works at a time; the others wait, first come, first served. */
export function createTurns(atOnce: number): Turns {
  const waiting: (() => void)[] = [];
  let working = 0;

  return async (work) => {
    if (working >= atOnce) await new Promise<void>((begin) => waiting.push(begin));
    else working += 1;
    try {
      return await work();
    } finally {
      // Who is next takes over the place; nobody who comes now gets in between.
      const next = waiting.shift();
      if (next === undefined) working -= 1;
      else next();
    }
  };
}

import { createHook } from 'node:async_hooks';

/** How often this process runs PBKDF2 while something is done; Node itself tells. */
export async function countDerivations(action: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const hook = createHook({
    init(_id, type) {
      if (type === 'PBKDF2REQUEST') count += 1;
    },
  });
  hook.enable();
  await action();
  hook.disable();
  return count;
}

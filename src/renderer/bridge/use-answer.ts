import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallArguments } from '#contract/bridge';
import type { ChannelName } from '#contract/channel-names';
import type { Request, Response } from '#contract/channels';
import type { Result } from '#contract/errors';
import { portero } from './bridge';

/** What main answered, and ways to have another answer. */
export interface Answer<C extends ChannelName> {
  /** Null until the first answer to this request is there; an older one stays until the newer has come. */
  result: Result<Response<C>> | null;
  /** Asks once more. */
  again: () => void;
  /** Takes over what main has just answered to something else, such as a write. */
  put: (value: Response<C>) => void;
}

/**
 * Asks main while the component is mounted and `alive`, which is whether anybody is signed in; again when the request is
 * another one, and when what was asked failed and somebody is there anew. A request of null asks nothing. `about`: what
 * else the answer depends on, such as who is signed in.
 */
export function useAnswer<C extends ChannelName>(
  channel: C,
  request: Request<C> | null,
  alive: boolean,
  about = '',
): Answer<C> {
  const asked = request === null ? null : JSON.stringify(request);
  const key = asked === null ? null : `${about} ${asked}`;
  const [held, setHeld] = useState<{ key: string; result: Result<Response<C>> } | null>(null);
  const [round, setRound] = useState(0);
  const answered = useRef('');
  useEffect(() => {
    const stamp = `${round} ${channel} ${key}`;
    if (key === null || asked === null || !alive || answered.current === stamp) return undefined;
    let wanted = true;
    async function ask(key: string, request: string): Promise<void> {
      const result = await portero.call(channel, ...([JSON.parse(request)] as CallArguments<C>));
      if (!wanted) return;
      if (result.ok) answered.current = stamp;
      setHeld({ key, result });
    }
    void ask(key, asked);
    return () => {
      wanted = false;
    };
  }, [channel, key, asked, alive, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  const put = useCallback(
    (value: Response<C>) => {
      if (key !== null) setHeld({ key, result: { ok: true, value } });
    },
    [key],
  );
  return { result: held !== null && held.key === key ? held.result : null, again, put };
}

/** What there was last, until there is something newer. */
export function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}

/** Runs `listener`, which is to stay the same, whenever main says that something of a connection has changed. */
export function useChanged(event: 'profiles/changed', connectionId: string, listener: () => void): void {
  useEffect(
    () => portero.on(event, (changed) => (changed.connectionId === connectionId ? listener() : undefined)),
    [event, connectionId, listener],
  );
}

/** Reads the present moment, milliseconds since the Unix epoch. Injected, so that expiry is tested without waiting. */
export type Clock = () => number;

/** The same call, made at most once; everybody gets its outcome. */
export function once<T>(call: () => Promise<T>): () => Promise<T> {
  let outcome: Promise<T> | undefined;
  return () => (outcome ??= call());
}

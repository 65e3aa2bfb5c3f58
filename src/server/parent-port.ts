/** As much of Electron's `process.parentPort` as we use. Messages arrive as events that hold them. */
export interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
}

/** The port to the app; `undefined` where the program was not started as Electron's utility process. */
export function findParentPort(): ParentPort | undefined {
  return (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;
}

/** Is this `npm run dev`? Set by the build: what stands behind it is not in a built app. */
declare const FOLLOWS_SOURCES: boolean;

declare module '*?raw' {
  /** The file's text, built in. */
  const text: string;
  export default text;
}

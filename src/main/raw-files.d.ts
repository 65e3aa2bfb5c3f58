declare module '*?raw' {
  /** The file's text, built in. */
  const text: string;
  export default text;
}

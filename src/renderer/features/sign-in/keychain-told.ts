let told = false;

/** Is it still to be said that there is no keychain? True once in every run of the app; asking is saying. */
export function tellAboutKeychain(): boolean {
  const first = !told;
  told = true;
  return first;
}

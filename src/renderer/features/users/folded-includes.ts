/** Does a text hold a part, whatever the accents and letter case? */
export function foldedIncludes(text: string, part: string): boolean {
  return fold(text).includes(fold(part.trim()));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

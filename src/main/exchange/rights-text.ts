import { accessRightSchema, type AccessRight } from '#contract/directory';

/** Access rights as one cell has them: `server=read; viewer=write`. */
export function rightsText(rights: readonly AccessRight[]): string {
  return rights.map(({ area, level }) => `${area}=${level}`).join('; ');
}

/** The access rights that such a cell means; undefined where it means none, or areas that the system does not have. */
export function readRights(text: string, areas: readonly string[]): AccessRight[] | undefined {
  const rights: AccessRight[] = [];
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const [area = '', level = '', ...more] = part.split('=').map((word) => word.trim());
    const right = accessRightSchema.safeParse({ area, level: level.toLowerCase() });
    if (!right.success || more.length > 0 || !areas.includes(area)) return undefined;
    rights.push(right.data);
  }
  return rights;
}

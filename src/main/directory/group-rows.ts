/** Puts rows into groups, the lowest first; inside a group they stay in the order in which they are. */
export function groupRows(rows: Uint32Array, groupOf: (row: number) => number): Uint32Array {
  const groups = new Uint32Array(rows.length);
  const sizes: number[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const group = groupOf(rows[at] as number);
    groups[at] = group;
    sizes[group] = (sizes[group] ?? 0) + 1;
  }
  const places = new Uint32Array(sizes.length);
  for (let group = 1; group < sizes.length; group += 1)
    places[group] = (places[group - 1] as number) + (sizes[group - 1] ?? 0);
  const result = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const group = groups[at] as number;
    const place = places[group] as number;
    result[place] = rows[at] as number;
    places[group] = place + 1;
  }
  return result;
}

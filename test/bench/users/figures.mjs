/** The value below which a share of the values lies. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** A screen of 60 Hz has a frame every 16.7 ms; half a millisecond is what the clock itself wavers. */
const FRAME_MS = 16.7 + 0.5;

/** Which share of frames took longer than one of 60 Hz, and than 50 ms; in percent. */
export function frameShares(frames) {
  const share = (limit) => (100 * frames.filter((ms) => ms > limit).length) / frames.length;
  return { late: share(FRAME_MS), lost: share(50), worst: Math.max(...frames) };
}

/** The figures of one subject, by name. */
export function figuresOf({ first, whole, keys, wheel, drag, held }) {
  const [wheelShares, dragShares] = [frameShares(wheel), frameShares(drag)];
  const figures = {
    'click to first rows, ms': first,
    'click to whole list, ms': whole,
    'keystroke to results, p50 ms': quantile(keys, 0.5),
    'keystroke to results, p95 ms': quantile(keys, 0.95),
    'wheel: frames over 16.7 ms, %': wheelShares.late,
    'wheel: frames over 50 ms, %': wheelShares.lost,
    'wheel: longest frame, ms': wheelShares.worst,
    'drag: frames over 16.7 ms, %': dragShares.late,
    'drag: frames over 50 ms, %': dragShares.lost,
    'drag: longest frame, ms': dragShares.worst,
    'memory: all processes, MB': Object.values(held).reduce((sum, mb) => sum + mb, 0),
  };
  for (const [process, mb] of Object.entries(held)) figures[`memory: ${process}, MB`] = mb;
  return figures;
}

/** Prints the figures side by side, with each peer's as a multiple of ours where both are there. */
export function printTable(title, subjects) {
  const [ours, ...peers] = Object.keys(subjects);
  const rows = new Set(Object.values(subjects).flatMap((figures) => Object.keys(figures)));
  console.log(`\n${title}`);
  console.log(['figure'.padEnd(34), ours.padStart(10), ...peers.map((peer) => peer.padStart(24))].join(''));
  for (const row of rows) {
    const own = subjects[ours][row];
    const cells = peers.map((peer) => {
      const value = subjects[peer][row];
      if (value === undefined) return '–'.padStart(24);
      const ratio = own ? ` (×${(value / own).toFixed(2)})` : '';
      return `${value.toFixed(1)}${ratio}`.padStart(24);
    });
    console.log([row.padEnd(34), (own?.toFixed(1) ?? '–').padStart(10), ...cells].join(''));
  }
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { root } from './lib/paths.mjs';

/**
 * `npm run layers`: holds the imports of `src` against `layers.json`, type-only imports counted. There every folder that
 * has an order lists its rooms (files and folders in it), the ground first; `.` stands for its files that are not named.
 * A room may import only rooms before it, and no files may import each other in a circle. Prints each order with the floor on which a room stands (one above the highest
 * that it imports) and fails on an arrow that runs up, or a room without a place.
 */
const orders = JSON.parse(readFileSync(join(root, 'layers.json'), 'utf8'));
const specifier = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^'?]+)(?:\?[^']*)?'/g;
const isSource = (name) => /\.(ts|tsx)$/.test(name) && !/\.(test|d)\.tsx?$/.test(name);

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : sources(path);
    return isSource(entry.name) ? [path] : [];
  });
}

function target(from, name) {
  const path = resolve(dirname(from), name);
  const candidates = [path, `${path}.ts`, `${path}.tsx`];
  return candidates.find((each) => existsSync(each) && statSync(each).isFile());
}

/** The room of `folder` in which a file lies; undefined outside of it. */
function roomOf(folder, order, file) {
  const [first, ...rest] = relative(folder, file).split(sep);
  if (first === '..') return undefined;
  if (order.includes(first)) return first;
  return rest.length === 0 && order.includes('.') ? '.' : first;
}

function check(name, order) {
  const folder = join(root, name);
  const below = new Map(order.map((room) => [room, new Set()]));
  const problems = [];
  for (const file of sources(folder)) {
    const room = roomOf(folder, order, file);
    if (!below.has(room)) {
      problems.push(`${relative(root, file)} lies in a room without a place in the order`);
      continue;
    }
    for (const [, imported] of readFileSync(file, 'utf8').matchAll(specifier)) {
      const path = target(file, imported);
      const other = path && roomOf(folder, order, path);
      if (other === undefined || other === room) continue;
      if (order.indexOf(other) > order.indexOf(room)) {
        problems.push(
          `${relative(root, file)} imports ${relative(root, path)}: ${other} stands above ${room}`,
        );
      } else below.get(room).add(other);
    }
  }
  const floors = new Map();
  for (const room of order) {
    const under = [...below.get(room)].map((each) => floors.get(each) ?? 0);
    floors.set(room, 1 + Math.max(0, ...under));
  }
  return { floors, problems };
}

/** Circles of files that import each other, type-only imports and `import()` counted; each once, as it is met. */
function circles(folder) {
  const imports = new Map(
    sources(folder).map((file) => {
      const text = readFileSync(file, 'utf8');
      return [file, [...text.matchAll(specifier)].map(([, name]) => target(file, name)).filter(Boolean)];
    }),
  );
  const found = [];
  const done = new Set();
  const path = [];
  const visit = (file) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file]);
    if (done.has(file) || path.includes(file)) return;
    path.push(file);
    for (const next of imports.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of imports.keys()) visit(file);
  return found.map((files) => files.map((file) => relative(root, file)).join(' -> '));
}

let arrowsUp = 0;
for (const [name, order] of Object.entries(orders)) {
  const { floors, problems } = check(name, order);
  arrowsUp += problems.length;
  const rooms = [...floors].map(([room, floor]) => `${floor} ${room === '.' ? '(files beside)' : room}`);
  process.stdout.write(`${name}: ${rooms.join(', ')}\n`);
  for (const problem of problems) process.stdout.write(`  UP: ${problem}\n`);
}
process.stdout.write(`${arrowsUp === 0 ? 'no' : arrowsUp} arrows that run up\n`);
const round = circles(join(root, 'src'));
for (const circle of round) process.stdout.write(`  CIRCLE: ${circle}\n`);
process.stdout.write(`${round.length === 0 ? 'no' : round.length} circles of files\n`);
process.exitCode = arrowsUp + round.length === 0 ? 0 : 1;

import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { bridges } from './open-page';

// There is no layout here: everything measures the same, so that lists draw rows and what opens is in sight.
const measures = { clientHeight: { get: () => 600 }, clientWidth: { get: () => 1000 } };
Object.defineProperties(HTMLElement.prototype, measures);
Object.assign(HTMLElement.prototype, { getBoundingClientRect: () => new DOMRect(0, 0, 200, 30) });
// Nor is there a browser that would know when it is idle.
Object.assign(window, { requestIdleCallback: (work: () => void) => setTimeout(work) });
// How long something may take to appear, ms. Long, because the machine may be busy: nothing is told by waiting less.
// The whole page in every failure would bury its words.
configure({ asyncUtilTimeout: 15_000, getElementError: (words) => new Error(words ?? 'not found') });

afterEach(() => {
  cleanup();
  const complaints = bridges.splice(0).flatMap((bridge) => bridge.complaints);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
});

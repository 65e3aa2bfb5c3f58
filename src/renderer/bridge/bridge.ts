import type { PorteroBridge } from '#contract/bridge';

declare global {
  interface Window {
    readonly portero: PorteroBridge;
  }
}

/** All that this page can do outside itself. Calls never reject: what goes wrong is in the result. */
export const portero: PorteroBridge = window.portero;

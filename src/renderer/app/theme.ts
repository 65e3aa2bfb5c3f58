import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core';

/** From the lightest to the darkest. */
const shades = (colours: string) => colours.split(' ') as unknown as MantineColorsTuple;

/** Mantine's theme: Portero's teal, its measures and the system's own font. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  colors: {
    teal: shades('#e9f7f5 #d2ece9 #a5d9d3 #74c9be #48b0a5 #2c9c91 #147a70 #0f6e64 #0c5f56 #084740'),
    gray: shades('#f5f7f6 #edf1ef #e3e9e7 #d3dcd9 #bcc7c3 #93a19c #6b7a76 #465552 #2b3735 #13211f'),
    dark: shades('#e9efed #c9d3d0 #a9b7b3 #8d9c97 #3f4c49 #2e3937 #1b2423 #151c1b #0e1413 #0a0f0e'),
  },
  fontFamily: 'var(--p-font)',
  fontFamilyMonospace: 'var(--p-mono)',
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    // Most buttons are quiet; the one that does what a screen or a sheet is for says that it is filled.
    Button: { defaultProps: { variant: 'default' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 32 } },
  },
  respectReducedMotion: true,
});

const surfaces = {
  '--mantine-primary-color-filled': 'var(--p-accent)',
  '--mantine-color-body': 'var(--p-surface)',
  '--mantine-color-text': 'var(--p-ink)',
  '--mantine-color-bright': 'var(--p-ink)',
  '--mantine-color-dimmed': 'var(--p-ink-2)',
  '--mantine-color-placeholder': 'var(--p-ink-3)',
  '--mantine-color-error': 'var(--p-danger)',
  '--mantine-color-anchor': 'var(--p-accent-ink)',
  '--mantine-color-default': 'var(--p-raised)',
  '--mantine-color-default-hover': 'var(--p-hover)',
  '--mantine-color-default-color': 'var(--p-ink)',
  '--mantine-color-default-border': 'var(--p-line-strong)',
  '--mantine-color-teal-filled': 'var(--p-accent)',
  '--mantine-color-teal-filled-hover': 'var(--p-accent-hover)',
  '--mantine-color-teal-light': 'var(--p-accent-soft)',
  '--mantine-color-teal-light-hover': 'var(--p-selected)',
  '--mantine-color-teal-light-color': 'var(--p-accent-ink)',
  '--mantine-color-teal-outline': 'var(--p-accent-ink)',
};

/** Points Mantine's surfaces at our tokens, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces });

/** The scheme always follows the system: main sets that one, and nothing is kept in the page. */
export const systemScheme: MantineColorSchemeManager = {
  get: () => 'auto',
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

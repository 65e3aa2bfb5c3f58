import { MantineProvider } from '@mantine/core';
import { useEffect } from 'react';
import { ErrorBoundary } from './error-boundary';
import { LostLink } from './lost-link';
import { prepareLazyParts } from './prepare-lazy';
import { CurrentScreen } from './current-screen';
import { cssVariables, systemScheme, theme } from './theme';

/** The whole page. */
export function App() {
  useEffect(prepareLazyParts, []);
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={systemScheme}
      cssVariablesResolver={cssVariables}
    >
      <ErrorBoundary>
        <CurrentScreen />
        <LostLink />
      </ErrorBoundary>
    </MantineProvider>
  );
}

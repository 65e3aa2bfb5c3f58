import { MantineProvider } from '@mantine/core';
import { useEffect } from 'react';
import { ErrorBoundary } from './error-boundary';
import { prepareLazyParts } from './prepare-lazy';
import { CurrentScreen } from './current-screen';
import { cssVariables, systemScheme, theme } from './theme';
import { WindowNotices } from './window-notices';

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
      <ErrorBoundary where="page">
        <CurrentScreen />
        <WindowNotices />
      </ErrorBoundary>
    </MantineProvider>
  );
}

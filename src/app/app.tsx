import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { BrowserRouter } from 'react-router'
import { SessionGate } from '#/features/session/session-gate'
import { I18nProvider } from '#/i18n/i18n'
import { ErrorBoundary } from '#/ui/error-boundary'
import { PartFailure } from '#/ui/part-failure'
import { usePreference } from '#/ui/use-preference'
import { preferredColorScheme } from './color-scheme'
import { languageOf } from './language'
import { Routes } from './routes'
import { styleNonce } from './security'
import { StartFailure } from './start-failure'
import { cssVariables, theme } from './theme'

/** The providers, from what everything needs to what only the pages do. */
export function App({ queryClient }: { queryClient: QueryClient }) {
  const [language] = usePreference('language')

  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={preferredColorScheme}
        getStyleNonce={styleNonce}
      >
        <ErrorBoundary fallback={StartFailure}>
          <I18nProvider language={languageOf(language)}>
            <ErrorBoundary fallback={PartFailure}>
              <Suspense>
                <SessionGate>
                  <BrowserRouter>
                    <Routes />
                  </BrowserRouter>
                </SessionGate>
              </Suspense>
            </ErrorBoundary>
          </I18nProvider>
        </ErrorBoundary>
      </MantineProvider>
    </QueryClientProvider>
  )
}

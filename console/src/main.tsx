import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { setNonce } from 'get-nonce'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './app/api/client'
import { LanguageProvider } from './app/i18n/provider'
import { router } from './app/router'
import { sessionQuery } from './app/session'
import { SessionExpired } from './app/session-expired'
import { Themed, Worded } from './app/themed'
import './app/theme.css'

const Toasts = lazy(() => import('./app/toasts').then(({ Toasts }) => ({ default: Toasts })))

// The server writes a fresh nonce into every page. Style elements made later must carry it.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
setNonce(nonce)

// Asked for at once, so that it is on its way while the language loads.
void queryClient.prefetchQuery(sessionQuery)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Themed nonce={nonce}>
        <LanguageProvider>
          <Worded>
            <RouterProvider router={router} />
            <SessionExpired />
          </Worded>
          <Suspense>
            <Toasts />
          </Suspense>
        </LanguageProvider>
      </Themed>
    </QueryClientProvider>
  </StrictMode>,
)

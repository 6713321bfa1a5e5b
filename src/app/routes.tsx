import { useQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { matchPath, Navigate, useLocation, useRoutes } from 'react-router'
import type { RouteObject } from 'react-router'
import { currentSession } from '#/features/session/queries'
import { mayTry } from '#/features/session/rules'
import { lazyCode } from '#/ui/lazy-code'
import type { LazyCode } from '#/ui/lazy-code'
import { paths, patterns } from '#/url/paths'
import { pageWords } from './page-words'
import { Frame } from './shell/frame'
import { NotFound } from './shell/not-found'

type PageModule = {
  Component: () => React.ReactNode
  /** Asks for what the page shows first. */
  prime?: (client: QueryClient, search: URLSearchParams) => Promise<unknown>
}
type Page = { path: string; code: LazyCode<object>; load: () => Promise<PageModule> }

function page(name: keyof typeof pageWords, load: () => Promise<PageModule>): Page {
  const code = lazyCode(async () => (await load()).Component, pageWords[name])
  return { path: patterns[name], load, code }
}

/** Where those begin who may see devices. */
const overview = page('overview', () => import('#/features/overview/overview-page'))

/** The other pages, each code of its own. */
const pages: Page[] = [
  page('devices', () => import('#/features/devices/device-list-page')),
  page('device', () => import('#/features/devices/device-page')),
  page('customers', () => import('#/features/customers/customer-list-page')),
  page('customer', () => import('#/features/customers/customer-page')),
  page('orders', () => import('#/features/orders/order-list-page')),
  page('order', () => import('#/features/orders/order-page')),
  page('apps', () => import('#/features/apps/app-list-page')),
  // Before that of any one app: the first that matches is the page.
  page('appWork', () => import('#/features/apps/app-work-page')),
  page('app', () => import('#/features/apps/app-page')),
  page('firmware', () => import('#/features/firmware/firmware-page')),
  page('firmwareDevices', () => import('#/features/firmware/firmware-device-list-page')),
  page('firmwareDevice', () => import('#/features/firmware/firmware-device-page')),
  page('firmwareImages', () => import('#/features/firmware/firmware-image-list-page')),
  page('firmwareUpgrades', () => import('#/features/firmware/upgrade-list-page')),
  page('firmwareUpgrade', () => import('#/features/firmware/upgrade-page')),
  page('firmwareSchedule', () => import('#/features/firmware/schedule-page')),
  page('triage', () => import('#/features/triage/impact-list-page')),
  page('incidents', () => import('#/features/triage/incident-list-page')),
  page('incident', () => import('#/features/triage/incident-page')),
  page('paste', () => import('#/features/triage/paste-page')),
  page('cause', () => import('#/features/triage/cause-list-page')),
  page('aside', () => import('#/features/triage/aside-list-page')),
  page('since', () => import('#/features/triage/since-page')),
  page('settings', () => import('#/features/settings/settings-page')),
]

const routes: RouteObject[] = [
  {
    element: <Frame />,
    children: [
      { path: patterns.overview, element: <FirstPage /> },
      ...pages.map(({ path, code: { Component } }) => ({ path, element: <Component /> })),
      { path: '*', element: <NotFound /> },
    ],
  },
]

export function Routes() {
  return useRoutes(routes)
}

/** Fetches the code of the page at an address. When it does not arrive, the page will say so. */
export async function preloadPage(pathname: string): Promise<void> {
  await pageAt(pathname)
    ?.code.preload()
    .catch(() => {})
}

/** Fetches what the page at an address shows first. What fails is asked for again by the page. */
export async function primePage(client: QueryClient, { pathname, search }: Location) {
  const { prime } = (await pageAt(pathname)?.load()) ?? {}
  await prime?.(client, new URLSearchParams(search))
}

function pageAt(pathname: string): Page | undefined {
  return [overview, ...pages].find(({ path }) => matchPath(path, pathname) !== null)
}

/** Who may not see devices has nothing to see in an overview of them. */
function FirstPage() {
  const { search } = useLocation()
  const session = useQuery(currentSession()).data
  // Whoever has just signed out is led here, a moment before the sign-in page stands in its place.
  if (!session) return null
  const level = session.accessLevel
  if (mayTry('devices', level)) return <overview.code.Component />
  const pathname = mayTry('customers', level) ? paths.customers() : paths.devices()
  return <Navigate replace to={{ pathname, search }} />
}

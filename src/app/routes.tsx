import { matchPath, Navigate, useLocation, useRoutes } from 'react-router'
import type { RouteObject } from 'react-router'
import { lazyCode } from '#/ui/lazy-code'
import type { LazyCode } from '#/ui/lazy-code'
import { paths, patterns } from '#/url/paths'
import { Frame } from './shell/frame'
import { NotFound } from './shell/not-found'

type PageModule = { Component: () => React.ReactNode }

function page(path: string, load: () => Promise<PageModule>) {
  return { path, code: lazyCode(async () => (await load()).Component) }
}

/** The pages, each code of its own. */
const pages: Array<{ path: string; code: LazyCode<object> }> = [
  page(patterns.devices, () => import('#/features/devices/device-list-page')),
  page(patterns.device, () => import('#/features/devices/device-page')),
  page(patterns.settings, () => import('#/features/settings/settings-page')),
]

const routes: RouteObject[] = [
  {
    element: <Frame />,
    children: [
      { path: patterns.overview, element: <ToDevices /> },
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
  const shown = pathname === patterns.overview ? paths.devices() : pathname
  const wanted = pages.find(({ path }) => matchPath(path, shown) !== null)
  await wanted?.code.preload().catch(() => {})
}

/** A link that names a customer leads to that customer's devices. */
function ToDevices() {
  const { search } = useLocation()
  return <Navigate replace to={{ pathname: paths.devices(), search }} />
}

import { defineColumns } from '#/table/columns'
import { byCount, byText } from '#/table/compare'
import { appName, figureCell, packageCell, versionsCell, versionsText } from './app-cells'
import type { AppRow } from './app-rows'
import { devicesOf, wordOf } from './device-links'

/** A figure of the server's words: cell, text and order. */
function named(figure: 'outdated' | 'missing', filter: 'outdatedApp' | 'missingApp') {
  return {
    cell: (...[{ app, customer }, , formats]: Parameters<typeof versionsCell>) =>
      figureCell(app[figure], devicesOf(customer, { [filter]: wordOf(app) }), formats),
    text: ({ app }: AppRow) => String(app[figure]),
    ...byCount(({ app }: AppRow) => app[figure]),
  }
}

export const appColumns = defineColumns<AppRow>([
  {
    id: 'name',
    title: (t) => t.of('apps').columns.name,
    cell: ({ app }, t) => appName(app, t),
    text: ({ app }) => app.names.join(' / '),
    ...byText(({ app }) => app.names[0] ?? null),
    fixed: true,
  },
  {
    id: 'package',
    width: 264,
    title: (t) => t.of('apps').columns.package,
    cell: ({ app }, t) => packageCell(app.packageId, t),
    text: ({ app }) => app.packageId ?? '',
    ...byText(({ app }) => app.packageId),
  },
  {
    id: 'versions',
    width: 320,
    title: (t) => t.of('apps').columns.versions,
    cell: versionsCell,
    text: versionsText,
  },
  {
    id: 'installs',
    width: 92,
    align: 'end',
    title: (t) => t.of('apps').columns.installs,
    cell: ({ app, customer }, _t, formats) =>
      figureCell(app.installs, devicesOf(customer, { packageName: app.packageId ?? '' }), formats),
    text: ({ app }) => String(app.installs),
    ...byCount(({ app }) => app.installs),
  },
  {
    id: 'outdated',
    width: 92,
    align: 'end',
    title: (t) => t.of('apps').columns.outdated,
    ...named('outdated', 'outdatedApp'),
  },
  {
    id: 'missing',
    width: 92,
    align: 'end',
    title: (t) => t.of('apps').columns.missing,
    ...named('missing', 'missingApp'),
  },
])

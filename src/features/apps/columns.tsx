import { defineColumns } from '#/table/columns'
import { byCount, byText } from '#/table/compare'
import {
  appName,
  figureCell,
  namedCell,
  packageCell,
  versionsCell,
  versionsText,
} from './app-cells'
import type { AppRow } from './app-rows'
import { devicesOf } from './device-links'
import {
  defaultCell,
  defaultText,
  listingCell,
  listingText,
  releasedCell,
  releasedText,
} from './entry-cells'

/** A figure of the server's words: cell, text and order. */
function named(figure: 'outdated' | 'missing') {
  return {
    cell: (...[row, ...rest]: Parameters<typeof versionsCell>) => namedCell(figure, row, ...rest),
    text: ({ app }: AppRow) => String(app[figure]),
    ...byCount(({ app }: AppRow) => app[figure]),
  }
}

export const appColumns = defineColumns<AppRow>([
  {
    id: 'name',
    title: (t) => t.of('apps').columns.name,
    cell: appName,
    text: ({ app }) => app.names.join(' / '),
    ...byText(({ app }) => app.names[0] ?? null),
    fixed: true,
  },
  {
    id: 'package',
    width: 240,
    title: (t) => t.of('apps').columns.package,
    cell: ({ app }, t) => packageCell(app.packageId, t),
    text: ({ app }) => app.packageId ?? '',
    ...byText(({ app }) => app.packageId),
  },
  {
    id: 'versions',
    width: 212,
    title: (t) => t.of('apps').columns.versions,
    cell: versionsCell,
    text: versionsText,
  },
  {
    id: 'default',
    width: 96,
    title: (t) => t.of('whitelist').default,
    cell: ({ answer }, t) => defaultCell(answer, t),
    text: ({ answer }, t) => defaultText(answer, t),
  },
  {
    id: 'released',
    width: 108,
    title: (t) => t.of('whitelist').released,
    cell: ({ answer }, t, formats) => releasedCell(answer, t, formats),
    text: ({ answer }, t) => releasedText(answer, t),
  },
  {
    id: 'listing',
    width: 130,
    title: (t) => t.of('whitelist').listing,
    cell: ({ answer }, t) => listingCell(answer, t),
    text: ({ answer }, t) => listingText(answer, t),
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
    width: 86,
    align: 'end',
    title: (t) => t.of('apps').columns.outdated,
    ...named('outdated'),
  },
  {
    id: 'missing',
    width: 80,
    align: 'end',
    title: (t) => t.of('apps').columns.missing,
    ...named('missing'),
  },
])

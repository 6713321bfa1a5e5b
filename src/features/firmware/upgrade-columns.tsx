import type { Upgrade } from '#/api/thingspace/upgrade-schemas'
import { vendorTimeText } from '#/lib/vendor-times'
import { defineColumns } from '#/table/columns'
import { keepRows } from '#/table/keep-rows'
import { lineCell } from '#/table/line-cell'
import { isAddressable, paths } from '#/url/paths'
import { vendorTimeCell } from './cells'
import type { ImageOfUpgrade } from './upgrade-list'
import { nameOf, resultsText, stateBadge, stateWord, versionsText } from './upgrade-cells'

/** What a row of the list shows: the upgrade, and what the account's images say of its own. */
export type UpgradeRow = { upgrade: Upgrade; account: string; image: ImageOfUpgrade | null }

const keptRow = keepRows<Upgrade, UpgradeRow>(
  (a, b) => a.account === b.account && a.image?.from.join() === b.image?.from.join(),
)

export function upgradeRow(row: UpgradeRow): UpgradeRow {
  return keptRow(row.upgrade, row)
}

export const upgradeColumns = defineColumns<UpgradeRow>([
  {
    id: 'image',
    title: (t) => t.of('upgrades').columns.image,
    cell: ({ upgrade, account }, t) =>
      lineCell(
        nameOf(upgrade, t),
        isAddressable(upgrade.id) ? paths.firmwareUpgrade(account, upgrade.id) : undefined,
      ),
    text: ({ upgrade }) => upgrade.firmwareName,
    fixed: true,
  },
  {
    id: 'state',
    width: 132,
    title: (t) => t.of('upgrades').columns.state,
    cell: ({ upgrade }, t) => stateBadge(upgrade, t),
    text: ({ upgrade }, t) => stateWord(upgrade, t),
  },
  {
    id: 'versions',
    width: 208,
    title: (t) => t.of('upgrades').columns.versions,
    cell: ({ upgrade, image }) => lineCell(versionsText(upgrade, image)),
    text: ({ upgrade, image }) => versionsText(upgrade, image),
  },
  {
    id: 'first',
    width: 118,
    title: (t) => t.of('upgrades').columns.first,
    cell: ({ upgrade }, t, formats) => vendorTimeCell(upgrade.startDate, t, formats),
    text: ({ upgrade }) => vendorTimeText(upgrade.startDate),
  },
  {
    id: 'last',
    width: 118,
    title: (t) => t.of('upgrades').columns.last,
    cell: ({ upgrade }, t, formats) => vendorTimeCell(upgrade.endDate, t, formats),
    text: ({ upgrade }) => vendorTimeText(upgrade.endDate),
  },
  {
    id: 'devices',
    width: 72,
    align: 'end',
    title: (t) => t.of('upgrades').columns.devices,
    cell: ({ upgrade }, _t, { number }) => number(upgrade.devices.length + upgrade.setAside.length),
    text: ({ upgrade }) => String(upgrade.devices.length + upgrade.setAside.length),
  },
  {
    id: 'results',
    width: 236,
    title: (t) => t.of('upgrades').columns.results,
    cell: ({ upgrade }, t) => lineCell(resultsText(upgrade, t)),
    text: ({ upgrade }, t) => resultsText(upgrade, t),
  },
  {
    id: 'id',
    width: 88,
    title: (t) => t.of('upgrades').columns.id,
    cell: ({ upgrade }) => lineCell(upgrade.id),
    text: ({ upgrade }) => upgrade.id,
  },
])

import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Upgrade } from '#/api/thingspace/upgrade-schemas'
import { useFormats, useMessages } from '#/i18n/i18n'
import { deviceLimits } from '#/lib/device-list-address'
import { CsvOfAll } from '#/list/csv-of-all'
import { FilterLinks } from '#/list/filter-links'
import notices from '#/list/notices.module.css'
import { SetTable } from '#/list/set-table'
import { EmptyNotice } from '#/ui/empty-notice'
import { paths } from '#/url/paths'
import { useListSearch } from '#/url/use-list-search'
import type { ListSearch } from '#/url/use-list-search'
import { failedDevices } from './schedule-rules'
import { outcomeWord, resultsText } from './upgrade-cells'
import { resultColumns, resultRow } from './upgrade-device-columns'
import type { ResultRow } from './upgrade-device-columns'
import { EditDevices } from './upgrade-edit'
import { canChange, deviceOutcomes, outcomeOf, outcomesOf } from './upgrade-rules'
import { upgradeResultFields } from './upgrade-search'
import type { UpgradeResultSearch } from './upgrade-search'
import styles from './upgrade.module.css'

type UpgradeDevicesProps = { upgrade: Upgrade; account: string }

const rowKey = ({ device }: ResultRow) => device.key
const same = (row: ResultRow) => row
const withoutSelection = ['select']
const whole: string[] = []

/** Each device with what became of it: the upgrade's own state says nothing of that. */
export function UpgradeDevices({ upgrade, account }: UpgradeDevicesProps) {
  const t = useMessages()
  const words = t.of('upgrades')
  const search = useListSearch<UpgradeResultSearch>(upgradeResultFields)
  const { selected, selection, clear } = useSelection()
  const can = canChange(upgrade)
  const { result } = search.values
  const { unreadable } = outcomesOf(upgrade)
  // What has left the upgrade meanwhile is no longer selected.
  const chosen = upgrade.devices.map(({ imei }) => imei).filter((imei) => selected.has(imei))
  const rows = upgrade.devices
    .map((device) =>
      resultRow({
        device,
        outcome: outcomeOf(device, upgrade),
        account,
        selection: can.ok ? selection : null,
        isSelected: can.ok && selected.has(device.imei),
      }),
    )
    .filter(({ outcome }) => result === undefined || outcome === result)
  const columns = resultColumns.without(can.ok ? whole : withoutSelection)

  return (
    <div className={styles.devices}>
      <p className={styles.summary}>{resultsText(upgrade, t)}</p>
      {unreadable > 0 && (
        <p className={notices.notice} data-tone="warning" role="status">
          {words.results.unreadable(unreadable)}
        </p>
      )}
      <div className={styles.line}>
        <ResultLinks upgrade={upgrade} search={search} />
        <div className={styles.actions}>
          <AgainLink upgrade={upgrade} account={account} />
          <EditDevices
            upgrade={upgrade}
            account={account}
            can={can}
            chosen={chosen}
            onRemoved={clear}
          />
          <CsvOfAll
            fileName={`puls-upgrade-${upgrade.id}`}
            columns={columns}
            items={rows}
            toRow={same}
          />
        </div>
      </div>
      {rows.length === 0 ? (
        <EmptyNotice
          title={result ? t.faults.noMatch(words.results.things) : words.noDevices}
          action={
            result && {
              label: t.list.clearFilters,
              onClick: () => search.patch({ result: undefined }),
            }
          }
        />
      ) : (
        <SetTable
          caption={words.results.caption(rows.length, upgrade.devices.length)}
          columns={columns}
          items={rows}
          toRow={same}
          rowKey={rowKey}
          search={search}
          limits={deviceLimits}
          busy={false}
        />
      )}
    </div>
  )
}

const none: ReadonlySet<string> = new Set()

function useSelection() {
  const [selected, setSelected] = useState(none)
  // One and the same for the rows, which are drawn again when it is another.
  const [selection] = useState(() => ({
    select: (imei: string, isSelected: boolean) =>
      setSelected((before) => {
        const after = new Set(before)
        if (isSelected) after.add(imei)
        else after.delete(imei)
        return after
      }),
  }))
  return { selected, selection, clear: () => setSelected(none) }
}

type ResultLinksProps = { upgrade: Upgrade; search: ListSearch<UpgradeResultSearch> }

/** What there is to narrow the devices to; the one in the address also when there is none of it. */
function ResultLinks({ upgrade, search }: ResultLinksProps) {
  const messages = useMessages()
  const { results: t } = messages.of('upgrades')
  const { number } = useFormats()
  const { result } = search.values
  const counted = outcomesOf(upgrade)
  const links = deviceOutcomes
    .filter((each) => counted[each] > 0 || each === result)
    .map((each) => ({
      to: search.to({ result: each }),
      word: `${outcomeWord(each, messages)} ${number(counted[each])}`,
      isChosen: result === each,
    }))
  const all = {
    to: search.to({ result: undefined }),
    word: `${t.all} ${number(upgrade.devices.length)}`,
    isChosen: result === undefined,
  }
  return <FilterLinks label={t.filter} links={[all, ...links]} />
}

/** A new upgrade, prefilled with the same image and the devices that failed. */
function AgainLink({ upgrade, account }: UpgradeDevicesProps) {
  const t = useMessages().of('upgrades').results
  const failed = failedDevices(upgrade).length
  if (failed === 0) return null
  return (
    <Button
      component={Link}
      to={paths.firmwareSchedule(account, { again: upgrade.id })}
      size="compact-sm"
    >
      {t.again(failed)}
    </Button>
  )
}

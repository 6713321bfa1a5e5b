import { useQuery } from '@tanstack/react-query'
import type { HistoryEntry } from '#/api/thingspace/history-schemas'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { Failure } from '#/list/failure'
import { SetAsideNotice } from '#/list/set-aside-notice'
import { lineCell } from '#/table/line-cell'
import { Panel } from '#/ui/panel'
import { PlainTable } from '#/ui/plain-table'
import { AppLinks } from '#/url/app-link'
import { isAddressable, paths } from '#/url/paths'
import { givenCell, outcomeBadge, vendorTimeCell } from './cells'
import styles from './firmware.module.css'
import { deviceHistory } from './queries'

type DeviceHistoryProps = { account: string; imei: string }

/** What came of a device's upgrades, the latest first, as far back as the service tells. */
export function DeviceHistory({ account, imei }: DeviceHistoryProps) {
  const messages = useMessages()
  const t = messages.of('firmware').device
  const { data, error, refetch } = useQuery(deviceHistory(account, imei))

  return (
    <Panel heading={t.history} wide>
      {data === undefined && error !== null && (
        <Failure error={error} subject={t.historySubject} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && (
        <p className={styles.text} role="status">
          {messages.list.loading}
        </p>
      )}
      {data && data.setAside.length > 0 && (
        <SetAsideNotice
          setAside={data.setAside}
          total={data.rows.length + data.setAside.length}
          failed={data.rows.length === 0}
        />
      )}
      {data?.rows.length === 0 && data.setAside.length === 0 && (
        <p className={styles.text}>{t.noHistory}</p>
      )}
      {data && data.rows.length > 0 && <HistoryTable account={account} entries={data.rows} />}
    </Panel>
  )
}

function HistoryTable({ account, entries }: { account: string; entries: HistoryEntry[] }) {
  const messages = useMessages()
  const formats = useFormats()
  const t = messages.of('firmware').device

  return (
    <AppLinks>
      <PlainTable label={t.history} caption={t.historyCaption(entries.length)}>
        <thead>
          <tr>
            <th scope="col">{t.began}</th>
            <th scope="col">{t.fromVersion}</th>
            <th scope="col">{t.toVersion}</th>
            <th scope="col">{t.outcome}</th>
            <th scope="col">{t.reason}</th>
            <th scope="col">{t.upgrade}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.key}>
              <td>{vendorTimeCell(entry.startedAt ?? entry.startDate, messages, formats)}</td>
              <td>{givenCell(entry.firmwareFrom, messages)}</td>
              <td>{givenCell(entry.firmwareTo, messages)}</td>
              <td>{outcomeBadge(entry.outcome, messages)}</td>
              <td>{entry.reason ? displayText(entry.reason, 200) : givenCell(null, messages)}</td>
              <td>{upgradeLink(account, entry.upgradeId)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </AppLinks>
  )
}

function upgradeLink(account: string, id: string) {
  const to = isAddressable(id) ? paths.firmwareUpgrade(account, id) : undefined
  return lineCell(displayText(id, 8), to)
}

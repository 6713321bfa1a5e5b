import { useQuery } from '@tanstack/react-query'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { Failure } from '#/list/failure'
import { lineCell } from '#/table/line-cell'
import { Fact, Facts, Panel } from '#/ui/panel'
import { AppLinks } from '#/url/app-link'
import { isAddressable, paths } from '#/url/paths'
import { givenCell, outcomeBadge, upgradeStateBadge, vendorTimeCell } from './cells'
import type { OpenUpgrade } from './find-open-upgrade'
import styles from './firmware.module.css'
import { openUpgradeOf } from './queries'

type DeviceUpgradesProps = { account: string; imei: string }

/** The upgrade that stands in the way of another. */
export function DeviceOpenUpgrade({ account, imei }: DeviceUpgradesProps) {
  const messages = useMessages()
  const t = messages.of('firmware').device
  const { data, error, refetch } = useQuery(openUpgradeOf(account, imei))

  return (
    <Panel heading={t.open}>
      {data === undefined && error !== null && (
        <Failure error={error} subject={t.openSubject} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && (
        <p className={styles.text} role="status">
          {messages.list.loading}
        </p>
      )}
      {data === null && <p className={styles.text}>{t.noneOpen}</p>}
      {data && <OpenUpgradeFacts account={account} {...data} />}
    </Panel>
  )
}

function OpenUpgradeFacts({ account, upgrade, device }: OpenUpgrade & { account: string }) {
  const messages = useMessages()
  const formats = useFormats()
  const t = messages.of('firmware').device
  const to = isAddressable(upgrade.id) ? paths.firmwareUpgrade(account, upgrade.id) : undefined

  return (
    <AppLinks>
      <Facts>
        <Fact term={t.image}>{lineCell(displayText(upgrade.firmwareName, 80), to)}</Fact>
        <Fact term={t.toVersion}>{givenCell(upgrade.firmwareTo, messages)}</Fact>
        <Fact term={t.upgradeState}>{upgradeStateBadge(upgrade.state, messages)}</Fact>
        <Fact term={t.thisDevice}>{outcomeBadge(device.outcome, messages)}</Fact>
        <Fact term={t.firstDay}>{vendorTimeCell(upgrade.startDate, messages, formats)}</Fact>
        <Fact term={t.lastDay}>{vendorTimeCell(upgrade.endDate, messages, formats)}</Fact>
      </Facts>
    </AppLinks>
  )
}

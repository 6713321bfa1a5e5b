import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { Failure } from '#/list/failure'
import { PageHeader } from '#/list/page-header'
import { refreshing } from '#/list/refresh'
import { StaleNotice } from '#/list/stale-notice'
import { Panel, Panels } from '#/ui/panel'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { usePageTitle } from '#/ui/use-page-title'
import { isAddressable, paths } from '#/url/paths'
import { FirmwareFrame } from './firmware-frame'
import { firmwareRefresh, upgradeDetail } from './queries'
import { nameOf } from './upgrade-cells'
import { UpgradeDevices } from './upgrade-devices'
import { UpgradeFacts } from './upgrade-facts'
import { UpgradeGone } from './upgrade-gone'
import { cancelledUpgrade, isGone } from './upgrade-queries'
import { hasEnded } from './upgrade-rules'
import { UpgradeWay } from './upgrade-way'
import styles from './upgrade.module.css'

export function Component() {
  const { upgradeId = '' } = useParams()
  return (
    <FirmwareFrame section="upgrades">
      {/* Another upgrade is another visit: nothing that was selected stays so. */}
      {(account) => <OneUpgrade key={`${account} ${upgradeId}`} account={account} id={upgradeId} />}
    </FirmwareFrame>
  )
}

type OneUpgradeProps = { account: string; id: string }

function OneUpgrade({ account, id }: OneUpgradeProps) {
  const t = useMessages()
  const { page } = t.of('upgrades')
  const cancelled = useQuery(cancelledUpgrade(account, id)).data
  const isAsked = isAddressable(id) && cancelled === undefined
  const query = useUpgrade({ account, id, isAsked })
  const { data, error } = query
  const known = cancelled?.upgrade ?? data
  const isMissing = !isAsked || isGone(error)
  const name = known ? nameOf(known, t) : displayText(id, 64)
  usePageTitle(page.documentTitle(name))

  return (
    <>
      <p className={styles.back}>
        <Link to={paths.firmwareUpgrades(account)}>{page.toList}</Link>
      </p>
      <PageHeader title={name} query={isMissing ? null : query} />
      {isMissing ? (
        <UpgradeGone cancelled={cancelled} />
      ) : (
        <UpgradePanels account={account} query={query} />
      )}
    </>
  )
}

/** Asked for again by itself as long as it may go on. */
function useUpgrade({ account, id, isAsked }: OneUpgradeProps & { isAsked: boolean }) {
  return useQuery({
    ...upgradeDetail(account, id),
    enabled: isAsked,
    refetchInterval: (asked) => {
      const { data, error } = asked.state
      if (isGone(error) || (data !== undefined && hasEnded(data))) return false
      return refreshing(firmwareRefresh.upgrades)(asked)
    },
  })
}

type UpgradePanelsProps = { account: string; query: ReturnType<typeof useUpgrade> }

function UpgradePanels({ account, query }: UpgradePanelsProps) {
  const t = useMessages()
  const { page } = t.of('upgrades')
  const { data: upgrade, error } = query

  if (upgrade === undefined && error !== null) {
    return <Failure error={error} subject={page.subject} onRetry={() => void query.refetch()} />
  }
  if (upgrade === undefined) {
    return <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} />
  }
  return (
    <>
      {error !== null && (
        <StaleNotice query={query} every={firmwareRefresh.upgrades} subject={page.subject} />
      )}
      <Panels wider>
        <Panel heading={page.way}>
          <UpgradeWay upgrade={upgrade} account={account} />
        </Panel>
        <Panel heading={page.facts}>
          <UpgradeFacts upgrade={upgrade} account={account} />
        </Panel>
        <Panel heading={page.devices} wide>
          <UpgradeDevices upgrade={upgrade} account={account} />
        </Panel>
      </Panels>
    </>
  )
}

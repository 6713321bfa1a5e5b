import { useQueries } from '@tanstack/react-query'
import type { Application, Device, DeviceDetail } from '#/api/telecomx/schemas'
import { whitelistEntries } from '#/features/apps/queries'
import { serverMarks } from '#/features/apps/rules'
import type { ServerMarks } from '#/features/apps/rules'
import { displayText } from '#/lib/display'
import { useFormats, useMessages } from '#/i18n/i18n'
import { SetAsideNotice } from '#/list/set-aside-notice'
import { Fact, Facts, Panel } from '#/ui/panel'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { DeviceAppSummary } from './device-app-summary'
import { DeviceAppTable } from './device-app-table'
import tables from '#/ui/plain-table.module.css'
import styles from './device-page.module.css'

type DeviceAppsProps = {
  device: Device
  /** The device with its applications, once it has been read. */
  detail: DeviceDetail | undefined
}

export function DeviceApps({ device, detail }: DeviceAppsProps) {
  const t = useMessages().of('device')
  return (
    <Panel heading={t.apps} wide>
      {device.kind === 'STB' ? (
        <p className={styles.hint}>{t.appsNotApplicable}</p>
      ) : (
        <>
          <Facts>
            <Fact term={t.outdated}>
              <AppNames names={device.appsOutdated} />
            </Fact>
            <Fact term={t.missing}>
              <AppNames names={device.appsMissing} />
            </Fact>
          </Facts>
          <Applications device={device} detail={detail} />
        </>
      )}
    </Panel>
  )
}

function AppNames({ names }: { names: string[] | null }) {
  const t = useMessages()
  const { list } = useFormats()
  if (names === null) return t.devices.unreported
  if (names.length === 0) return t.of('device').nothing
  return list(names.map((name) => displayText(name, 64)))
}

function Applications({ device, detail }: DeviceAppsProps) {
  const t = useMessages()
  const page = t.of('device')
  if (detail === undefined) {
    return <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} rows={3} />
  }
  const { applications, applicationsSetAside: setAside } = detail
  const total = applications.length + setAside.length
  if (total === 0) return <p className={styles.hint}>{page.appsNone}</p>
  const marks = serverMarks(device, applications)
  return (
    <>
      {setAside.length > 0 && <SetAsideNotice setAside={setAside} total={total} failed={false} />}
      <Comparison applications={applications} marks={marks} />
    </>
  )
}

type ComparisonProps = { applications: Application[]; marks: ServerMarks }

/** Of what is installed each app's entry is read once, in this page and in others. */
function Comparison({ applications, marks }: ComparisonProps) {
  const t = useMessages().of('device')
  const whitelist = useQueries(whitelistEntries(applications.map(({ id }) => id)))
  const compared = { applications, marks, whitelist }
  return (
    <>
      <DeviceAppSummary {...compared} />
      <div className={tables.scroller} tabIndex={0} role="region" aria-label={t.apps}>
        <DeviceAppTable {...compared} />
      </div>
    </>
  )
}

import type { Application, Device, DeviceDetail } from '#/api/telecomx/schemas'
import { displayText } from '#/lib/display'
import { useFormats, useMessages } from '#/i18n/i18n'
import { SetAsideNotice } from '#/list/set-aside-notice'
import { Fact, Facts, Panel } from '#/ui/panel'
import { SkeletonRows } from '#/ui/skeleton-rows'
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
          <Applications detail={detail} />
        </>
      )}
    </Panel>
  )
}

function AppNames({ names }: { names: string[] | null }) {
  const { devices, of } = useMessages()
  const { list } = useFormats()
  if (names === null) return devices.unreported
  if (names.length === 0) return of('device').nothing
  return list(names.map((name) => displayText(name, 64)))
}

function Applications({ detail }: { detail: DeviceDetail | undefined }) {
  const t = useMessages()
  const { yes, no, unreported } = t.devices
  const page = t.of('device')
  if (detail === undefined) {
    return <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} rows={3} />
  }
  const { applications, applicationsSetAside: setAside } = detail
  const total = applications.length + setAside.length
  if (total === 0) return <p className={styles.hint}>{page.appsNone}</p>
  const installed = ({ installed: value }: Application) => {
    if (value === null) return unreported
    return value ? yes : no
  }
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={page.apps}>
      {setAside.length > 0 && <SetAsideNotice setAside={setAside} total={total} failed={false} />}
      <table className={styles.table}>
        <caption>{page.appsCaption(applications.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{page.app}</th>
            <th scope="col">{page.package}</th>
            <th scope="col">{page.version}</th>
            <th scope="col">{page.versionCode}</th>
            <th scope="col">{page.installed}</th>
          </tr>
        </thead>
        <tbody>
          {applications.map((app) => (
            <tr key={app.key}>
              <td dir="auto">{displayText(app.name, 64)}</td>
              <td className={styles.mono}>{displayText(app.id, 128)}</td>
              <td>{displayText(app.versionName ?? unreported, 32)}</td>
              <td>{app.versionCode ?? unreported}</td>
              <td>{installed(app)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

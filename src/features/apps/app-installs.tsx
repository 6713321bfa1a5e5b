import type { WhitelistAnswer } from '#/api/telecomx/app-client'
import { FleetNotice } from '#/features/fleet/cells'
import type { Fleet } from '#/features/fleet/use-fleet'
import { useFormats, useMessages } from '#/i18n/i18n'
import { Fact, Facts, Panel } from '#/ui/panel'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { AppLinks } from '#/url/app-link'
import { figureCell, namedCell } from './app-cells'
import styles from './app-page.module.css'
import { appRow, withAnswer } from './app-rows'
import { devicesOf } from './device-links'
import { InstalledVersions } from './installed-versions'
import type { AppGroup, FleetApps } from './installs'

type AppInstallsProps = {
  packageId: string
  customer: string
  fleet: Fleet
  /** Undefined until the devices have been read and gone through. */
  apps: FleetApps | undefined
  app: AppGroup | undefined
  answer: WhitelistAnswer | undefined
}

/** Who has the app, and who should have it or have it newer: counted over every device of the scope. */
export function AppInstalls(props: AppInstallsProps) {
  const { packageId, customer, fleet, apps, app, answer } = props
  const messages = useMessages()
  const formats = useFormats()
  const t = messages.of('apps')
  const row = app && withAnswer(appRow(app, customer), answer)

  return (
    <Panel heading={t.page.installs} wide>
      <FleetNotice fleet={fleet} />
      {apps === undefined && fleet.devices.set !== undefined && (
        <SkeletonRows label={t.counting} slowLabel={messages.list.stillLoading} rows={3} />
      )}
      {apps && !row && <p className={styles.text}>{t.page.nowhere(fleet.rows.length)}</p>}
      {row && (
        <>
          <div className={styles.figures}>
            <AppLinks>
              <Facts>
                <Fact term={t.page.installedOn}>
                  {figureCell(
                    row.app.installs,
                    devicesOf(customer, { packageName: packageId }),
                    formats,
                  )}
                  {` ${t.page.among(fleet.rows.length)}`}
                </Fact>
                <Fact term={t.page.outdated}>{namedCell('outdated', row, messages, formats)}</Fact>
                <Fact term={t.page.missing}>{namedCell('missing', row, messages, formats)}</Fact>
              </Facts>
            </AppLinks>
          </div>
          {row.app.versions.length > 0 && (
            <InstalledVersions
              app={row.app}
              packageId={packageId}
              customer={customer}
              answer={answer}
            />
          )}
        </>
      )}
    </Panel>
  )
}

import type { WhitelistAnswer } from '#/api/telecomx/app-client'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { PlainTable } from '#/ui/plain-table'
import { AppLinks } from '#/url/app-link'
import { figureCell } from './app-cells'
import styles from './app-page.module.css'
import { verdictCell } from './cells'
import { devicesOf } from './device-links'
import type { AppGroup, VersionGroup } from './installs'
import { verdictOn } from './rules'
import { useShownFirst } from './use-shown-first'

type InstalledVersionsProps = {
  app: AppGroup
  packageId: string
  customer: string
  answer: WhitelistAnswer | undefined
}

/** Which versions devices have, each a link to these, and how each stands to the whitelist's default. */
export function InstalledVersions(props: InstalledVersionsProps) {
  const { app, packageId, customer, answer } = props
  const messages = useMessages()
  const formats = useFormats()
  const t = messages.of('apps')
  const { shown, more } = useShownFirst(app.versions)

  return (
    <AppLinks>
      <PlainTable
        label={t.page.versions}
        caption={t.page.versionsCaption(app.versions.length, app.installs)}
      >
        <thead>
          <tr>
            <th scope="col">{t.page.version}</th>
            <th scope="col">{messages.of('whitelist').ours}</th>
            <th scope="col" data-align="end">
              {t.page.devices}
            </th>
            <th scope="col" className={styles.shares}>
              {t.page.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ version, devices }) => {
            const asked = { packageName: packageId, packageVersion: version ?? '' }
            return (
              <tr key={`${version === null}${version}`}>
                <th scope="row">{version ? displayText(version, 48) : t.unreported}</th>
                <td>
                  {answer && verdictCell(verdictOn(installed({ version }), answer), messages)}
                </td>
                <td data-align="end">{figureCell(devices, devicesOf(customer, asked), formats)}</td>
                <td>
                  <ShareBar share={devices / app.installs} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </PlainTable>
      {more}
    </AppLinks>
  )
}

function installed({ version }: Pick<VersionGroup, 'version'>) {
  return { installed: true, versionName: version }
}

function ShareBar({ share }: { share: number }) {
  const { percent } = useFormats()
  return (
    <span className={styles.share}>
      <span className={styles.track} aria-hidden>
        <span className={styles.bar} style={{ width: `${Math.min(100, share * 100)}%` }} />
      </span>
      <span className={styles.percent}>{percent(share)}</span>
    </span>
  )
}

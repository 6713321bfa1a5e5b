import { Link } from 'react-router'
import type { useFleetApps } from '#/features/apps/use-fleet-apps'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { Panel } from '#/ui/panel'
import { PlainTable } from '#/ui/plain-table'
import { paths } from '#/url/paths'
import { devicesWith } from './device-links'
import styles from './overview.module.css'
import { mostBehind } from './rules'
import type { FleetSummary } from './rules'

const shown = 6

type AppsPanelProps = {
  customer: string
  summary: FleetSummary
  apps: NonNullable<ReturnType<typeof useFleetApps>>['groups']
}

/** What the service calls outdated or missing: how many devices, and which applications the most. */
export function AppsPanel({ customer, summary: { behind, judged }, apps }: AppsPanelProps) {
  const t = useMessages().of('overview').apps
  const worst = mostBehind(apps, shown)
  const all = devicesWith({ customer, outdated: true })

  return (
    <Panel heading={t.title}>
      <p className={styles.more}>
        {behind === 0 || all === undefined ? (
          t.none(judged)
        ) : (
          <>
            <Link to={all}>{t.behind(behind)}</Link> {t.ofJudged(judged)}
          </>
        )}
      </p>
      {worst.apps.length > 0 && (
        <>
          <PlainTable label={t.title} caption={t.caption(worst.apps.length, worst.of)}>
            <thead>
              <tr>
                <th scope="col">{t.app}</th>
                <th scope="col" data-align="end">
                  {t.outdated}
                </th>
                <th scope="col" data-align="end">
                  {t.missing}
                </th>
              </tr>
            </thead>
            <tbody>
              {worst.apps.map(({ key, packageId, names, outdated, missing }) => {
                const word = packageId ?? names[0] ?? ''
                return (
                  <tr key={key}>
                    <th scope="row">{displayText(names[0]?.trim() || word, 60)}</th>
                    <Devices count={outdated} to={devicesWith({ customer, outdatedApp: word })} />
                    <Devices count={missing} to={devicesWith({ customer, missingApp: word })} />
                  </tr>
                )
              })}
            </tbody>
          </PlainTable>
          <p className={styles.more}>
            <Link to={paths.appWork(customer)}>{t.work(worst.lines)}</Link>
          </p>
        </>
      )}
    </Panel>
  )
}

function Devices({ count, to }: { count: number; to: string | undefined }) {
  const { number } = useFormats()
  const figure = number(count)
  return <td data-align="end">{count > 0 && to ? <Link to={to}>{figure}</Link> : figure}</td>
}

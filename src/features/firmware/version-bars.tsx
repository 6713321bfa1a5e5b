import { Link } from 'react-router'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { Panel } from '#/ui/panel'
import styles from './firmware.module.css'
import type { VersionGroup } from './rules'
import type { DeviceListAddress } from './use-device-list'

type VersionBarsProps = {
  groups: readonly VersionGroup[]
  /** How many devices they have together. */
  devices: number
  search: DeviceListAddress
}

/** How many devices report each version: each bar leads to its devices, and the chosen one back. */
export function VersionBars({ groups, devices, search }: VersionBarsProps) {
  const t = useMessages().of('firmware').devices
  const { number, percent } = useFormats()
  const { firmware: chosen } = search.values
  const longest = groups[0]?.devices ?? 1

  return (
    <Panel heading={t.versions(groups.length, devices)} wide>
      <ul className={styles.bars}>
        {groups.map(({ version, devices: count }) => (
          <li key={version ?? ''}>
            <span className={styles.version}>
              {version === null || version === '' ? (
                t.noVersion
              ) : (
                <Link
                  to={search.to({ firmware: version === chosen ? '' : version, whole: true })}
                  aria-current={version === chosen ? 'true' : undefined}
                >
                  {displayText(version, 64)}
                </Link>
              )}
            </span>
            <span className={styles.bar} aria-hidden>
              <span style={{ width: `${(count / longest) * 100}%` }} />
            </span>
            <span className={styles.figure}>{number(count)}</span>
            <span className={styles.share}>{percent(count / devices)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

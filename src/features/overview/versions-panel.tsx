import { Fragment } from 'react'
import { kindWord } from '#/features/devices/cells'
import { useMessages } from '#/i18n/i18n'
import { deviceTypes } from '#/lib/device-list-address'
import { displayText } from '#/lib/display'
import { Panel } from '#/ui/panel'
import { Bars } from './bars'
import { devicesWith } from './device-links'
import styles from './overview.module.css'
import type { KindVersions } from './rules'
import { TableBehind } from './table-behind'

/** Of each kind; the table has them all. */
const shown = 5

type VersionsPanelProps = { customer: string; kinds: readonly KindVersions[] }

/** Which version of the launcher runs on how many devices, kind by kind. */
export function VersionsPanel({ customer, kinds }: VersionsPanelProps) {
  const messages = useMessages()
  const t = messages.of('overview').versions
  const word = (kind: string) =>
    kindWord(kind, messages.devices.types) ?? (displayText(kind, 40) || t.noKind)
  const linkTo = (kind: string, appVersion: string) => {
    const type = deviceTypes.find((each) => each === kind)
    return type && devicesWith({ customer, type, appVersion })
  }

  return (
    <Panel heading={t.title}>
      {kinds.map(({ kind, devices, versions, unreported }) => (
        <Fragment key={kind}>
          <h3 className={styles.kind}>
            {word(kind)} <span>{messages.of('overview').devices(devices)}</span>
          </h3>
          <Bars
            longest={devices}
            bars={versions.slice(0, shown).map(({ version, devices: count }) => ({
              key: version,
              label: displayText(version, 48),
              devices: count,
              to: linkTo(kind, version),
            }))}
          />
          {versions.length > shown && (
            <p className={styles.note}>{t.more(versions.length - shown)}</p>
          )}
          {unreported > 0 && <p className={styles.note}>{t.unreported(unreported)}</p>}
        </Fragment>
      ))}
      <TableBehind
        label={t.title}
        caption={t.caption}
        rows={kinds.flatMap(({ kind, devices: of, versions }) =>
          versions.map(({ version, devices }) => ({
            key: `${kind} ${version}`,
            kind: word(kind),
            version: displayText(version, 48),
            devices,
            of,
            to: linkTo(kind, version),
          })),
        )}
      />
    </Panel>
  )
}

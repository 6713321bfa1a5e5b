import { Fragment } from 'react'
import { Link } from 'react-router'
import { kindWord } from '#/features/devices/cells'
import { useFormats, useMessages } from '#/i18n/i18n'
import { deviceTypes } from '#/lib/device-list-address'
import { displayText } from '#/lib/display'
import { Panel } from '#/ui/panel'
import { PlainTable } from '#/ui/plain-table'
import { Bars } from './bars'
import { devicesWith } from './device-links'
import styles from './overview.module.css'
import type { KindVersions } from './rules'

/** Of each kind; the table has them all. */
const shown = 5

type VersionsPanelProps = { customer: string; kinds: readonly KindVersions[] }

/** Which version of the launcher runs on how many devices, kind by kind. */
export function VersionsPanel({ customer, kinds }: VersionsPanelProps) {
  const messages = useMessages()
  const t = messages.of('overview').versions
  const { number, percent } = useFormats()
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
      <details className={styles.behind}>
        <summary>{t.asTable}</summary>
        <PlainTable label={t.title} caption={t.caption}>
          <thead>
            <tr>
              <th scope="col">{t.kind}</th>
              <th scope="col">{t.version}</th>
              <th scope="col" data-align="end">
                {t.devices}
              </th>
              <th scope="col" data-align="end">
                {t.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {kinds.flatMap(({ kind, devices, versions }) =>
              versions.map(({ version, devices: count }) => {
                const to = linkTo(kind, version)
                return (
                  <tr key={`${kind} ${version}`}>
                    <td>{word(kind)}</td>
                    <th scope="row">{displayText(version, 48)}</th>
                    <td data-align="end">
                      {to ? <Link to={to}>{number(count)}</Link> : number(count)}
                    </td>
                    <td data-align="end">{percent(count / devices)}</td>
                  </tr>
                )
              }),
            )}
          </tbody>
        </PlainTable>
      </details>
    </Panel>
  )
}

import { Link } from 'react-router'
import { useFormats, useMessages } from '#/i18n/i18n'
import { PlainTable } from '#/ui/plain-table'
import styles from './overview.module.css'

export type CountedVersion = {
  key: string
  /** Where there are several kinds of device. */
  kind?: string
  version: string
  devices: number
  /** Of how many. */
  of: number
  /** Undefined where no list has exactly these devices. */
  to: string | undefined
}

type TableBehindProps = { label: string; caption: string; rows: readonly CountedVersion[] }

/** All that a chart of versions shows, and what it leaves out, for whoever would rather read. */
export function TableBehind({ label, caption, rows }: TableBehindProps) {
  const t = useMessages().of('overview').versions
  const { number, percent } = useFormats()
  const withKinds = rows.some(({ kind }) => kind !== undefined)

  return (
    <details className={styles.behind}>
      <summary>{t.asTable}</summary>
      <PlainTable label={label} caption={caption}>
        <thead>
          <tr>
            {withKinds && <th scope="col">{t.kind}</th>}
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
          {rows.map(({ key, kind, version, devices, of, to }) => (
            <tr key={key}>
              {withKinds && <td>{kind}</td>}
              <th scope="row">{version}</th>
              <td data-align="end">
                {to ? <Link to={to}>{number(devices)}</Link> : number(devices)}
              </td>
              <td data-align="end">{percent(devices / of)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </details>
  )
}

import { Link } from 'react-router'
import type { Impact } from '#/features/triage/rules'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { isVendorId } from '#/lib/vendor-id'
import { Panel } from '#/ui/panel'
import { PlainTable } from '#/ui/plain-table'
import { paths } from '#/url/paths'
import { devicesWith } from './device-links'
import styles from './overview.module.css'

/** As many as one looks at over the first coffee. */
const shown = 8

type ImpactTableProps = {
  title: string
  customer: string
  ranked: readonly Impact[]
  /** Customers in all. */
  of: number
}

/** The customers that are hit the hardest, in the order of triage. */
export function ImpactTable({ title, customer, ranked, of }: ImpactTableProps) {
  const t = useMessages().of('overview').impact
  const worst = ranked.filter(({ silent }) => silent !== null).slice(0, shown)

  return (
    <Panel heading={title} wide>
      {worst.length === 0 ? (
        <p className={styles.note}>{ranked.length === 0 ? t.none(of) : t.uncounted}</p>
      ) : (
        <PlainTable label={title} caption={t.note}>
          <thead>
            <tr>
              <th scope="col">{t.customer}</th>
              <th scope="col" data-align="end">
                {t.silent}
              </th>
              <th scope="col">{t.share}</th>
              <th scope="col">{t.phone}</th>
            </tr>
          </thead>
          <tbody>
            {worst.map((impact) => (
              <ImpactRow key={impact.site.key} impact={impact} scope={customer} />
            ))}
          </tbody>
        </PlainTable>
      )}
      {ranked.length > 0 && (
        <p className={styles.more}>
          <Link to={paths.triage(customer)}>{t.all(ranked.length)}</Link>
        </p>
      )}
    </Panel>
  )
}

type ImpactRowProps = { impact: Impact; scope: string }

function ImpactRow({
  impact: { site, silent, of, share, allDark, closed },
  scope,
}: ImpactRowProps) {
  const t = useMessages().of('overview').impact
  const { number, percent } = useFormats()
  const name = displayText(site.name) || site.id
  const isNamed = isVendorId(site.id)
  const devices = { customer: site.id, type: 'STB', heartbeatStatus: 'ALLOFFLINE' } as const
  const to = isNamed ? devicesWith(devices) : undefined
  const figure = of === null ? number(silent ?? 0) : t.ofStbs(silent ?? 0, of)

  return (
    <tr>
      <th scope="row">
        {isNamed ? <Link to={paths.customer(site.id, scope)}>{name}</Link> : name}
        {closed && <span className={styles.note}> {t.closed}</span>}
      </th>
      <td data-align="end">{to ? <Link to={to}>{figure}</Link> : figure}</td>
      <td>
        <span className={styles.share}>
          <span className={styles.track} data-dark={allDark} aria-hidden>
            <span style={{ width: `${(share ?? 0) * 100}%` }} />
          </span>
          {share === null ? t.notKnown : percent(share)}
        </span>
      </td>
      <td>{displayText(site.phoneNumber ?? '', 40) || t.notKnown}</td>
    </tr>
  )
}

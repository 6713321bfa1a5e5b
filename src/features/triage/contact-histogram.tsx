import { useRef } from 'react'
import type { PointerEvent } from 'react'
import { Link } from 'react-router'
import { useFormats, useMessages } from '#/i18n/i18n'
import { brushed } from './histogram'
import type { Bar } from './histogram'
import { overlap } from './incidents'
import type { Span } from './incidents'
import styles from './triage.module.css'

type ContactHistogramProps = {
  bars: readonly Bar[]
  chosen: Span | undefined
  onChoose: (span: Span) => void
  /** The address that chooses a stretch. */
  to: (span: Span) => string
}

const height = 100

/**
 * When the silent boxes were last heard of. A drag or a click on the chart chooses a stretch; the table
 * behind it says and does the same without a pointer.
 */
export function ContactHistogram({ bars, chosen, onChoose, to }: ContactHistogramProps) {
  const t = useMessages().of('triage').histogram
  const { dateTime, number } = useFormats()
  const begun = useRef<number>(undefined)
  const tallest = Math.max(1, ...bars.map(({ sure, standby }) => sure + standby))
  const some = bars.filter(({ sure, standby }) => sure + standby > 0)

  function barAt(event: PointerEvent<SVGSVGElement>): number {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return Math.floor(((event.clientX - left) / width) * bars.length)
  }
  function end(event: PointerEvent<SVGSVGElement>) {
    const span = begun.current !== undefined && brushed(bars, begun.current, barAt(event))
    begun.current = undefined
    if (span) onChoose(span)
  }

  return (
    <div className={styles.histogram}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${bars.length} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t.label(some.reduce((sum, { sure, standby }) => sum + sure + standby, 0))}
        onPointerDown={(event) => {
          begun.current = barAt(event)
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerUp={end}
        onPointerCancel={() => {
          begun.current = undefined
        }}
      >
        {bars.map((bar, index) => (
          <BarShape
            key={bar.first}
            bar={bar}
            index={index}
            scale={height / tallest}
            chosen={chosen !== undefined && overlap(bar, chosen, 0)}
          />
        ))}
      </svg>
      <div className={styles.ends} aria-hidden>
        <span>{dateTime(bars[0]?.first ?? 0)}</span>
        <span>{t.tallest(tallest)}</span>
        <span>{dateTime(bars.at(-1)?.last ?? 0)}</span>
      </div>
      <details>
        <summary className={styles.asTable}>{t.asTable}</summary>
        <table className={styles.bars}>
          <thead>
            <tr>
              <th scope="col">{t.stretch}</th>
              <th scope="col">{t.sure}</th>
              <th scope="col">{t.standby}</th>
            </tr>
          </thead>
          <tbody>
            {some.toReversed().map((bar) => (
              <tr key={bar.first}>
                <th scope="row">
                  <Link to={to(bar)}>{dateTime(bar.first)}</Link>
                </th>
                <td>{number(bar.sure)}</td>
                <td>{number(bar.standby)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}

type BarShapeProps = { bar: Bar; index: number; scale: number; chosen: boolean }

function BarShape({ bar: { sure, standby }, index, scale, chosen }: BarShapeProps) {
  const x = index + 0.1
  const width = 0.8
  const high = sure * scale
  const above = standby * scale
  return (
    <>
      {chosen && <rect data-part="chosen" x={index} width={1} y={0} height={height} />}
      <rect data-part="sure" x={x} width={width} y={height - high} height={high} />
      <rect data-part="standby" x={x} width={width} y={height - high - above} height={above} />
    </>
  )
}

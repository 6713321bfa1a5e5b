import { Link } from 'react-router'
import { useFormats } from '#/i18n/i18n'
import styles from './overview.module.css'

export type BarOfDevices = {
  key: string
  label: string
  devices: number
  /** Undefined where no list has exactly these devices. */
  to: string | undefined
}

type BarsProps = {
  bars: readonly BarOfDevices[]
  /** The length of a full bar. */
  longest: number
}

/** How many devices each of several things has; every bar leads to its own. */
export function Bars({ bars, longest }: BarsProps) {
  const { number } = useFormats()

  return (
    <ul className={styles.bars}>
      {bars.map(({ key, label, devices, to }) => {
        const inside = (
          <>
            <span className={styles.label}>{label}</span>{' '}
            <span className={styles.bar} aria-hidden>
              <span style={{ width: `${(devices / Math.max(1, longest)) * 100}%` }} />
            </span>
            <span className={styles.count}>{number(devices)}</span>
          </>
        )
        return (
          <li key={key}>
            {to === undefined ? (
              <div className={styles.row}>{inside}</div>
            ) : (
              <Link className={styles.row ?? ''} to={to}>
                {inside}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}

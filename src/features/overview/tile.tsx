import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useFormats, useMessages } from '#/i18n/i18n'
import styles from './overview.module.css'

type TileProps = {
  word: ReactNode
  /** Undefined: not known, or not yet. */
  figure: number | undefined
  /** The last request for it failed; a figure from before stays, marked. */
  failed?: boolean
  /** Why there is no figure, where none is to come. */
  instead?: string | undefined
  /** The rows that it counts; undefined where no list has exactly these. */
  to: string | undefined
}

/** A figure, and the way to the rows that it counts. */
export function Tile({ word, figure, failed = false, instead, to }: TileProps) {
  const t = useMessages().devices
  const { number } = useFormats()
  const missing = failed ? t.tileUnread : instead
  const isOld = failed && figure !== undefined
  const inside = (
    <>
      <span className={styles.word}>{word}</span>{' '}
      <span
        className={styles.figure}
        data-missing={(figure === undefined && missing !== undefined) || undefined}
        data-old={isOld || undefined}
        title={isOld ? t.tileOld : undefined}
      >
        {figure === undefined ? (missing ?? '…') : number(figure)}
      </span>
    </>
  )
  if (to === undefined) return <div className={styles.tile}>{inside}</div>
  return (
    <Link className={styles.tile ?? ''} to={to}>
      {inside}
    </Link>
  )
}

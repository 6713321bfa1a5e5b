import { useState } from 'react'
import { useFormats, useMessages } from '#/i18n/i18n'
import styles from './app-page.module.css'

const atOnce = 30

/** Of a list that is mostly short, as much as one reads; the rest when it is asked for. */
export function useShownFirst<T>(items: readonly T[]) {
  const t = useMessages().of('apps').page
  const { number } = useFormats()
  const [whole, setWhole] = useState(false)
  const rest = whole ? 0 : Math.max(0, items.length - atOnce)
  return {
    shown: rest === 0 ? items : items.slice(0, atOnce),
    more: rest > 0 && (
      <button type="button" className={styles.more} onClick={() => setWhole(true)}>
        {t.showRest(number(rest))}
      </button>
    ),
  }
}

import { useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import type { UnreadText } from '#/lib/pasted-ids'
import styles from './paste.module.css'

const mostShown = 100

/** What of a text was not read as an id; first what looks as if it were meant to be one. */
export function UnreadTexts({ unread }: { unread: readonly UnreadText[] }) {
  const t = useMessages().of('paste').form
  if (unread.length === 0) return null
  const nearly = unread.filter((each) => each.nearly)
  const sorted = [...nearly, ...unread.filter((each) => !each.nearly)]
  const heading = [t.unread(unread.length), ...(nearly.length > 0 ? [t.nearly(nearly.length)] : [])]

  return (
    <details className={styles.unread}>
      <summary data-tone={nearly.length > 0 ? 'warning' : undefined}>{heading.join(', ')}</summary>
      <ul>
        {sorted.slice(0, mostShown).map((each, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- texts may repeat, and are listed in their order
          <li key={index}>
            <bdi dir="auto">{displayText(each.text, 160)}</bdi>
            {each.nearly && <em>{t.nearlyMark}</em>}
          </li>
        ))}
        {sorted.length > mostShown && <li>{t.more(sorted.length - mostShown)}</li>}
      </ul>
    </details>
  )
}

import type { UnreadPart } from '#/api/telecomx/customer-schemas'
import { useMessages } from '#/i18n/i18n'
import styles from './customer-page.module.css'

/** Which parts are missing because they could not be read; never what stood in them. */
export function UnreadParts({ unread }: { unread: UnreadPart[] }) {
  const t = useMessages().of('customers').page
  return (
    <div className={`${styles.notice} ${styles.wide}`} role="status">
      {t.unread(unread.length)}
      <ul>
        {unread.map(({ part, path, reason }) => (
          <li key={`${part} ${path}`}>{t.unreadPart(part, path, reason)}</li>
        ))}
      </ul>
    </div>
  )
}

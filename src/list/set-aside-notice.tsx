import { useState } from 'react'
import type { SetAside } from '#/api/set-aside'
import { useFormats, useMessages } from '#/i18n/i18n'
import styles from './notices.module.css'

type SetAsideNoticeProps = {
  setAside: SetAside[]
  /** Rows in the answer, read or not. */
  total: number
  /** No row could be read: the notice stands in place of the list. */
  failed: boolean
}

/** Rows that could not be read: how many, and on request where and why; never what they held. */
export function SetAsideNotice({ setAside, total, failed }: SetAsideNoticeProps) {
  const t = useMessages()
  const { number } = useFormats()
  const [open, setOpen] = useState(false)

  return (
    <div
      className={styles.notice}
      data-tone={failed ? 'bad' : 'warning'}
      role={failed ? 'alert' : 'status'}
    >
      <p>{t.faults.rowsUnread(setAside.length, total)}</p>
      <button
        type="button"
        className={styles.action}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? t.list.hideDetails : t.list.details}
      </button>
      {open && (
        <ul className={styles.details}>
          {setAside.map(({ index, path, reason }) => (
            <li key={index}>{t.list.setAsideRow(number(index + 1), path, reason)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

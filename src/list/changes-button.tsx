import { useMessages } from '#/i18n/i18n'
import styles from './notices.module.css'

type ChangesButtonProps = {
  changes: number
  /** Where more can be said than how many they are. */
  words?: string | undefined
  onShow: () => void
}

/** Rows came, went or moved; the list stands still until they are asked for. */
export function ChangesButton({ changes, words, onShow }: ChangesButtonProps) {
  const t = useMessages().list
  return (
    <span className={styles.changes} role="status" tabIndex={-1}>
      {changes > 0 && (
        <button
          type="button"
          className={styles.action}
          onClick={(event) => {
            // The button goes with what it shows; whoever pressed a key stays where it was.
            event.currentTarget.parentElement?.focus()
            onShow()
          }}
        >
          {words ?? t.showChanges(changes)}
        </button>
      )}
    </span>
  )
}

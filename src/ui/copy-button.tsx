import styles from './copy-button.module.css'
import { useCopying } from './use-copying'

type CopyButtonProps = {
  value: string
  /** What it copies: "Copy 00:1A:79:…". */
  label: string
}

/**
 * A plain button whose picture is drawn by its style, since a table shows a hundred of them. What
 * became of the click is shown by it and said by the announcer: inside a button nothing is read out.
 */
export function CopyButton({ value, label }: CopyButtonProps) {
  const { outcome, copy } = useCopying()

  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      data-outcome={outcome}
      onClick={() => void copy(value)}
    />
  )
}

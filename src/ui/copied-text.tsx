import { displayText } from '#/lib/display'
import { CopyButton } from './copy-button'
import styles from './copied-text.module.css'

type CopiedTextProps = {
  text: string
  /** What the button copies: "Copy the phone number". */
  label: string
  /** An id or the like. */
  mono?: boolean
}

const longest = 128

/** Somebody else's text, and the button that copies all of it. */
export function CopiedText({ text, label, mono = false }: CopiedTextProps) {
  return (
    <span className={styles.copied}>
      <bdi dir="auto" className={mono ? styles.mono : undefined}>
        {displayText(text, longest)}
      </bdi>
      <CopyButton value={text} label={label} />
    </span>
  )
}

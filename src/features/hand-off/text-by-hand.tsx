import { useMessages } from '#/i18n/i18n'
import type { Language } from '#/lib/preferences'
import { Dialog } from '#/ui/dialog'
import styles from './hand-off.module.css'

type TextByHandProps = { text: string; lang: Language; onClose: () => void }

/** Where the browser keeps the clipboard to itself, the text stands here to be copied. */
export function TextByHand({ text, lang, onClose }: TextByHandProps) {
  const t = useMessages().of('handOff').byHand
  return (
    <Dialog title={t.title} onClose={onClose}>
      <p className={styles.hint}>{t.hint}</p>
      <textarea
        className={styles.text}
        aria-label={t.label}
        rows={14}
        readOnly
        lang={lang}
        data-autofocus
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Dialog>
  )
}

import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { useMessages } from '#/i18n/i18n'
import { shortestBarcode } from '#/lib/device-id'
import { longestPasted, mostPasted } from '#/lib/pasted-ids'
import type { PastedIds } from '#/lib/pasted-ids'
import box from '#/ui/text-box.module.css'
import styles from './paste.module.css'
import triage from './triage.module.css'
import { UnreadTexts } from './unread-texts'
import { usePastedIds } from './use-pasted'

type PasteFormProps = {
  /** What the address has looked up. */
  text: string
  isLookedUp: boolean
  /** Where nothing has been pasted yet. */
  toNothing: string
  onLookUp: (text: string, read: PastedIds) => void
}

/** A text with ids in it, what was read of it, and the way to have them looked up: nothing is asked before. */
export function PasteForm({ text, isLookedUp, toNothing, onLookUp }: PasteFormProps) {
  const t = useMessages().of('paste').form
  const [typed, setTyped] = useState({ text, of: text })
  const read = usePastedIds(typed.text)
  const id = useId()
  const count = read?.ids.length ?? 0
  // Back, a link, another look-up: the address says something else than when this was typed.
  if (typed.of !== text) setTyped({ text, of: text })

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (read && count > 0) onLookUp(typed.text, read)
      }}
    >
      <label htmlFor={id}>{t.label}</label>
      <textarea
        id={id}
        value={typed.text}
        className={box.box}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id} hint`}
        onChange={(event) => setTyped({ ...typed, text: event.currentTarget.value })}
      />
      <span id={`${id} hint`} className={styles.hint}>
        {t.hint(shortestBarcode)}
      </span>
      <ReadSoFar read={read} isEmpty={typed.text.trim() === ''} />
      {read && <UnreadTexts unread={read.unread} />}
      <div className={`${triage.bar} ${styles.line}`}>
        <Button type="submit" size="sm" disabled={count === 0}>
          {t.lookUp}
        </Button>
        {isLookedUp && <Link to={toNothing}>{t.clear}</Link>}
      </div>
    </form>
  )
}

type ReadSoFarProps = { read: PastedIds | undefined; isEmpty: boolean }

/** What the text comes to, said as it changes. */
function ReadSoFar({ read, isEmpty }: ReadSoFarProps) {
  const t = useMessages().of('paste').form
  const words = () => {
    if (isEmpty) return t.nothing
    if (read === undefined) return t.reading
    if (read.ids.length === 0) return t.noIds
    const repeated = read.ids.filter(({ times }) => times > 1).length
    return t.counted(read.mentions.length, repeated)
  }
  return (
    <p className={styles.counts} role="status">
      {words()}
      {read && read.beyond > 0 && <span>{t.beyond(read.beyond, mostPasted)}</span>}
      {read?.cut && <span>{t.cut(longestPasted)}</span>}
    </p>
  )
}

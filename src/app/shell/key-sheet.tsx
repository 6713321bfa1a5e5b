import { Fragment, useId } from 'react'
import { useMessages } from '#/i18n/i18n'
import { keyCaps, keyGroups } from '#/lib/key-caps'
import { keyEntry, keyIds } from '#/lib/keys'
import type { KeyGroup, KeyId } from '#/lib/keys'
import { Check } from '#/ui/check'
import { usePreference } from '#/ui/use-preference'
import { isApple } from '#/ui/use-keys'
import styles from './key-sheet.module.css'

type KeySheetProps = {
  /** What the page that one is on does something with. */
  answered: readonly KeyId[]
}

/** Every key there is, by group; those that the page has no use for are named so. */
export function KeySheet({ answered }: KeySheetProps) {
  const t = useMessages().of('keys')
  const [singleKeys, change] = usePreference('singleKeys')

  return (
    <>
      <div className={styles.groups}>
        {keyGroups.map((group) => (
          <Group key={group} group={group} answered={answered} />
        ))}
      </div>
      <div className={styles.switch}>
        <Check checked={singleKeys} onCheck={change}>
          {t.singleKeys}
        </Check>
        {!singleKeys && <p className={styles.off}>{t.off}</p>}
      </div>
    </>
  )
}

function Group({ group, answered }: KeySheetProps & { group: KeyGroup }) {
  const t = useMessages().of('keys')
  const titleId = useId()
  // A page that nobody is led to is none of this user's.
  const ids = keyIds.filter(
    (id) => keyEntry(id).group === group && (group !== 'pages' || answered.includes(id)),
  )

  return (
    <section className={styles.group} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {t.groups[group]}
      </h3>
      <dl className={styles.keys}>
        {ids.map((id) => (
          <div key={id} className={styles.key}>
            <dt>
              {t.names[id]}{' '}
              {!answered.includes(id) && <span className={styles.away}>{t.notHere}</span>}
            </dt>
            <dd>
              <Caps id={id} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Caps({ id }: { id: KeyId }) {
  const { afterwards } = useMessages().of('keys')

  return keyCaps(keyEntry(id), isApple).map((held, place) => (
    <Fragment key={held.join('+')}>
      {place > 0 && <span className={styles.then}>{afterwards}</span>}
      {held.map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </Fragment>
  ))
}

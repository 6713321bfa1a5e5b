import { useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import type { ScopeChoice } from './scope-choices'
import styles from './scope-options.module.css'
import { optionId } from './use-list-keys'

type ScopeOptionsProps = {
  id: string
  choices: ScopeChoice[]
  /** The scope one is in; null is one's own customer. */
  current: string | null
  active: number
  /** These are still the answer to the text before. */
  busy: boolean
  onChoose: (choice: ScopeChoice) => void
}

export function ScopeOptions({ id, choices, current, active, busy, onChoose }: ScopeOptionsProps) {
  const t = useMessages().shell.scope

  return (
    <ul id={id} className={styles.options} role="listbox" aria-label={t.results} aria-busy={busy}>
      {choices.map((choice, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the search field has the keys
        <li
          key={choice.key}
          id={optionId(id, index)}
          className={styles.option}
          role="option"
          aria-selected={choice.customerId === current}
          data-active={index === active}
          onClick={() => onChoose(choice)}
        >
          <span className={styles.name}>{displayText(choice.name, 120)}</span>
          <ScopeTag choice={choice} />
          {choice.address !== '' && (
            <span className={styles.address}>{displayText(choice.address, 160)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function ScopeTag({ choice }: { choice: ScopeChoice }) {
  const t = useMessages().shell.scope
  if (choice.customerId === null) return <span className={styles.tag}>{t.ownTag}</span>
  if (choice.state === 'blocked') return <span className={styles.tag}>{t.blockedTag}</span>
  if (choice.state === 'deleted') return <span className={styles.tag}>{t.deletedTag}</span>
  if (choice.isReseller) return <span className={styles.tag}>{t.resellerTag}</span>
  return null
}

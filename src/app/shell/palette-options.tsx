import { useMessages } from '#/i18n/i18n'
import type { PaletteChoice, PaletteGroup } from './palette-groups'
import styles from './palette.module.css'
import { optionId } from './use-list-keys'

type PaletteOptionsProps = {
  id: string
  groups: PaletteGroup[]
  active: number
  /** These are still the answer to the text before. */
  busy: boolean
  onChoose: (choice: PaletteChoice) => void
}

/** What was found, by group; the arrows go through all of them as one list. */
export function PaletteOptions({ id, groups, active, busy, onChoose }: PaletteOptionsProps) {
  const t = useMessages().of('palette')
  const shown = groups.filter(({ choices, note }) => choices.length > 0 || note !== undefined)
  const startOf = (group: PaletteGroup) =>
    groups.slice(0, groups.indexOf(group)).reduce((sum, { choices }) => sum + choices.length, 0)

  return (
    <div id={id} className={styles.options} role="listbox" aria-label={t.results} aria-busy={busy}>
      {shown.map((group) => (
        <div key={group.id} role="group" aria-label={t.groups[group.id]}>
          <div className={styles.heading} role="presentation">
            <span>{t.groups[group.id]}</span>
            {group.note && <span className={styles.note}>{group.note}</span>}
          </div>
          {group.choices.map((choice, place) => (
            <Option
              key={choice.key}
              id={optionId(id, startOf(group) + place)}
              choice={choice}
              active={startOf(group) + place === active}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

type OptionProps = {
  id: string
  choice: PaletteChoice
  active: boolean
  onChoose: (choice: PaletteChoice) => void
}

function Option({ id, choice, active, onChoose }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the search field has the keys
    <div
      id={id}
      className={styles.option}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onClick={() => onChoose(choice)}
    >
      <span className={styles.name}>{choice.name}</span>
      {choice.detail && <span className={styles.detail}>{choice.detail}</span>}
      {choice.tag && <span className={styles.tag}>{choice.tag}</span>}
    </div>
  )
}

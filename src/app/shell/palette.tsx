import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { Failure } from '#/list/failure'
import { useTypingPause } from '#/url/use-typing-pause'
import { isSearched, settledGroups } from './palette-groups'
import type { PaletteGroup } from './palette-groups'
import { PaletteOptions } from './palette-options'
import styles from './palette.module.css'
import { useListKeys } from './use-list-keys'
import { usePaletteGroups } from './use-palette-groups'

const pauseMs = 200
const longestSearch = 200
const listId = 'palette-choices'

/** One field that finds pages, customers, devices and orders, and leads to the one that is chosen. */
export function Palette({ onChosen }: { onChosen: () => void }) {
  const t = useMessages().of('palette')
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const pause = useTypingPause(pauseMs, setText)
  const typed = pause.waiting ?? text
  const groups = usePaletteGroups(typed, text)
  const settled = settledGroups(groups)
  const choices = settled.flatMap((group) => group.choices)
  const isAnswered = typed === text && (choices.length > 0 || settled.length === groups.length)
  const keys = useListKeys(listId, {
    items: choices,
    // Pages follow every key.
    ready: isAnswered || (settled[0]?.id === 'pages' && settled[0].choices.length > 0),
    onHurry: () => {
      pause.drop()
      setText(typed)
    },
    onChoose: ({ to }) => choose(to),
  })

  function choose(to: string) {
    onChosen()
    void navigate(to)
  }

  return (
    <>
      <input
        {...keys.input}
        className={styles.search}
        type="text"
        aria-label={t.search}
        placeholder={t.placeholder}
        data-autofocus
        autoFocus
        maxLength={longestSearch}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="go"
        onChange={(event) => pause.wait(event.currentTarget.value.trim())}
      />
      <PaletteOptions
        id={listId}
        groups={settled}
        active={keys.active}
        busy={typed !== text}
        onChoose={({ to }) => choose(to)}
      />
      <PaletteAnswer groups={groups} typed={typed} waiting={typed !== text} />
      {groups.map((group) => (
        <GroupFailure key={group.id} group={group} />
      ))}
    </>
  )
}

type PaletteAnswerProps = { groups: PaletteGroup[]; typed: string; waiting: boolean }

/** How far the search is and what it came to, of what was looked through. */
function PaletteAnswer({ groups, typed, waiting }: PaletteAnswerProps) {
  const t = useMessages().of('palette')
  const { list } = useFormats()
  const namesOf = (some: PaletteGroup[]) => list(some.map(({ id }) => t.groups[id]))
  const pending = groups.filter((group) => group.pending)
  const found = groups.reduce((sum, group) => sum + (group.found ?? 0), 0)
  const searched = groups.filter((group) => group.found !== undefined)
  const remarks = groups.flatMap(({ remark }) => remark ?? [])

  return (
    <p className={styles.answer} role="status">
      {[answer(), ...remarks].join(' ')}
    </p>
  )

  function answer() {
    if (!isSearched(typed)) return t.hint
    if (waiting) return t.searching(displayText(typed, 60))
    if (pending.length > 0) return t.searching(namesOf(pending))
    return found > 0 ? t.found(found) : t.none(displayText(typed, 60), namesOf(searched))
  }
}

function GroupFailure({ group: { id, error, onRetry } }: { group: PaletteGroup }) {
  const t = useMessages().of('palette')
  if (error === null) return null
  const subject = t.groups[id]
  return (
    <Failure
      error={error}
      subject={subject}
      refusedTitle={t.refused(subject)}
      onRetry={() => onRetry?.()}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { customerSearch } from '#/features/customers/queries'
import { currentSession } from '#/features/session/queries'
import { isAdmin } from '#/features/session/rules'
import { useMessages } from '#/i18n/i18n'
import { useTypingPause } from '#/url/use-typing-pause'
import { ScopeAnswer } from './scope-answer'
import { scopeChoices } from './scope-choices'
import { rescoped } from './scope'
import styles from './scope-search.module.css'
import { ScopeOptions } from './scope-options'
import { useListKeys } from './use-list-keys'
import { useScope } from './use-scope'

const pauseMs = 200
const longestSearch = 200
const listId = 'scope-choices'

/** One's own customer, and those the server finds. */
export function ScopeSearch({ onChosen }: { onChosen: () => void }) {
  const t = useMessages().shell.scope
  const place = useLocation()
  const navigate = useNavigate()
  const scope = useScope()
  const [text, setText] = useState('')
  const { data: session } = useQuery(currentSession())
  const found = useQuery(
    customerSearch(text, { everyReseller: isAdmin(session?.accessLevel ?? '') }),
  )
  const choices = scopeChoices(session?.customer, text, found.data?.rows ?? [], t.every)
  const pause = useTypingPause(pauseMs, setText)
  const keys = useListKeys(listId, {
    items: choices,
    ready: pause.waiting === undefined && !found.isPlaceholderData && !found.isPending,
    onHurry: () => {
      if (pause.waiting === undefined) return
      pause.drop()
      setText(pause.waiting)
    },
    onChoose: ({ customerId }) => choose(customerId),
  })

  function choose(customerId: string | null) {
    onChosen()
    void navigate(rescoped(place, customerId))
  }

  return (
    <>
      <input
        {...keys.input}
        className={styles.search}
        type="search"
        aria-label={t.search}
        placeholder={t.placeholder}
        data-autofocus
        autoFocus
        maxLength={longestSearch}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => pause.wait(event.currentTarget.value.trim())}
      />
      <ScopeOptions
        id={listId}
        choices={choices}
        current={scope.customerId}
        active={keys.active}
        busy={found.isPlaceholderData}
        onChoose={({ customerId }) => choose(customerId)}
      />
      <ScopeAnswer found={found} text={text} />
    </>
  )
}

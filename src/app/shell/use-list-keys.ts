import { useState } from 'react'
import type { KeyboardEvent } from 'react'

/**
 * An input that steers the list below it: arrows move, Enter chooses, while the text stays in use.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function useListKeys<Item>(listId: string, items: Item[], onChoose: (item: Item) => void) {
  const [wanted, setWanted] = useState(0)
  const active = Math.min(wanted, items.length - 1)

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key]
    if (step !== undefined && items.length > 0) {
      event.preventDefault()
      const next = (active + step + items.length) % items.length
      setWanted(next)
      document.getElementById(optionId(listId, next))?.scrollIntoView({ block: 'nearest' })
    }
    const chosen = items[active]
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      onChoose(chosen)
    }
  }

  return {
    active,
    input: {
      role: 'combobox',
      'aria-expanded': true,
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      'aria-activedescendant': active < 0 ? undefined : optionId(listId, active),
      onKeyDown,
      onInput: () => setWanted(0),
    } as const,
  }
}

const steps: Record<string, number | undefined> = { ArrowDown: 1, ArrowUp: -1 }

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

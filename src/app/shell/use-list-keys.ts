import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

type ListKeys<Item> = {
  items: Item[]
  /** The items are the answer to what is typed. */
  ready: boolean
  /** Enter was pressed before that: makes haste. */
  onHurry: () => void
  onChoose: (item: Item) => void
}

/**
 * An input that steers the list below it: arrows move, Enter chooses, while the text stays in use.
 * Who types and presses Enter means what they typed: it chooses as soon as that is answered. An item
 * that the arrows went to is meant itself.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function useListKeys<Item>(
  listId: string,
  { items, ready, onHurry, onChoose }: ListKeys<Item>,
) {
  const [wanted, setWanted] = useState(0)
  const entered = useRef(false)
  const active = Math.min(wanted, items.length - 1)

  const choose = useEffectEvent(() => {
    if (!entered.current) return
    entered.current = false
    const chosen = items[active]
    if (chosen !== undefined) onChoose(chosen)
  })
  useEffect(() => {
    if (ready) choose()
  }, [ready])

  function onKeyDown(event: KeyboardEvent) {
    // These keys steer what is being written, where a character takes several.
    if (event.nativeEvent.isComposing) return
    const step = steps[event.key]
    if (step !== undefined && items.length > 0) {
      event.preventDefault()
      const next = (active + step + items.length) % items.length
      setWanted(next)
      document.getElementById(optionId(listId, next))?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    const chosen = items[active]
    if (ready || wanted > 0) {
      if (chosen !== undefined) onChoose(chosen)
      return
    }
    entered.current = true
    onHurry()
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
      onInput: () => {
        setWanted(0)
        entered.current = false
      },
    } as const,
  }
}

const steps: Record<string, number | undefined> = { ArrowDown: 1, ArrowUp: -1 }

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

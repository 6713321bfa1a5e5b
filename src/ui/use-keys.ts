import { useEffect, useEffectEvent, useState } from 'react'
import { isSingleKey, keyEntry, keyIds, matchKey, pressOf } from '#/lib/keys'
import type { KeyId } from '#/lib/keys'
import { preferences } from './preference-store'

/** What a key does; `false` leaves the press to the browser. Absent: not answered now. */
type KeyHandlers = { [Id in KeyId]?: (() => unknown) | undefined }
type Layer = { place: number; find: (id: KeyId) => (() => unknown) | undefined }

const layers = new Set<Layer>()
const sequenceMs = 1_000
let placesGiven = 0
let begun: readonly string[] = []
let begunAt = 0

/**
 * Answers keys of the table while mounted. Of several that answer the same key the innermost does, of
 * neighbours the later one. Nothing is answered while one types or a dialog is open, nor what another
 * has answered; Enter on a link or a button is the browser's.
 */
export function useKeys(handlers: KeyHandlers): void {
  // Given while rendering: effects run from the inside out.
  const [place] = useState(nextPlace)
  const find = useEffectEvent((id: KeyId) => handlers[id])

  useEffect(() => {
    const layer: Layer = { place, find }
    if (layers.size === 0) window.addEventListener('keydown', hear)
    layers.add(layer)
    return () => {
      layers.delete(layer)
      if (layers.size === 0) window.removeEventListener('keydown', hear)
    }
  }, [place])
}

/** Those that do something on the page as it is. */
export function answeredKeys(): KeyId[] {
  return keyIds.filter((id) => handlerOf(id) !== undefined)
}

/** Does what the key does, for a button that is there for those without the key. */
export function answerKey(id: KeyId): void {
  handlerOf(id)?.()
}

export const isApple = /Mac|iP(?:hone|ad|od)/.test(globalThis.navigator?.platform)

function nextPlace(): number {
  placesGiven += 1
  return placesGiven
}

function handlerOf(id: KeyId): (() => unknown) | undefined {
  const inward = [...layers].toSorted((a, b) => b.place - a.place)
  return inward.map((layer) => layer.find(id)).find((handler) => handler !== undefined)
}

function hear(event: KeyboardEvent): void {
  // A browser that fills in a form tells of a key that is none.
  if (!(event instanceof KeyboardEvent) || event.defaultPrevented || event.isComposing) return
  const press = pressOf(strokeOf(event), isApple)
  if (press === null) return
  if (document.querySelector('dialog[open]') !== null) {
    // The same key would be the browser's here: Ctrl+K leaves the page for its address bar.
    if (keyIds.some((id) => isHeld(id) && keyEntry(id).presses[0] === press)) event.preventDefault()
    return
  }

  const allowed = answeredKeys().filter((id) => mayHear(id, event))
  const going = event.timeStamp - begunAt <= sequenceMs ? begun : []
  const match = matchKey(going, press, allowed)
  begun = match.begun
  begunAt = event.timeStamp
  if (match.id !== null && handlerOf(match.id)?.() !== false) event.preventDefault()
}

function strokeOf(event: KeyboardEvent) {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  return {
    key,
    ctrlKey,
    metaKey,
    altKey,
    shiftKey,
    altGraph: event.getModifierState('AltGraph'),
  }
}

function mayHear(id: KeyId, { target, repeat }: KeyboardEvent): boolean {
  const entry = keyEntry(id)
  if (repeat && entry.repeats !== true) return false
  if (isSingleKey(entry) && !preferences().singleKeys) return false
  if (!(target instanceof Element)) return entry.typing !== true
  if (entry.presses[0] === 'Enter' && target.closest(pressed) !== null) return false
  // What is held with Ctrl or Cmd writes nothing.
  if (isHeld(id)) return true
  return (target.closest(typedInto) !== null) === (entry.typing === true)
}

function isHeld(id: KeyId): boolean {
  return keyEntry(id).presses[0]?.startsWith('Mod+') === true
}

const pressed = 'a, button, summary, [role="button"], [role="link"], [role="option"]'
const typedInto =
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="range"]), ' +
  'textarea, select, [contenteditable]:not([contenteditable="false"])'

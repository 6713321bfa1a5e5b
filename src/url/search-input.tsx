import { useEffect, useEffectEvent, useRef } from 'react'
import { useTypingPause } from './use-typing-pause'

type SearchInputProps = {
  /** What the address says. */
  value: string
  /** Called when typing pauses; the caller replaces the address. */
  onSearch: (text: string) => void
  label: string
  maxLength: number
  /** 0: at once, where no server is asked. */
  pauseMs?: number | undefined
  className?: string | undefined
}

/**
 * The one component with a copy of the address: the input keeps its own text while someone types,
 * so that a key never waits for the list. Back and links overwrite it.
 */
export function SearchInput({
  value,
  onSearch,
  label,
  maxLength,
  pauseMs = 200,
  className,
}: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null)
  /** What the address was asked to say, oldest first; it may say so later than the next key. */
  const sent = useRef([value])
  const pause = useTypingPause(pauseMs, send)

  const overwrite = useEffectEvent(() => {
    if (input.current === null) return
    const echoOf = sent.current.indexOf(value)
    sent.current = echoOf < 0 ? [value] : sent.current.slice(echoOf)
    if (echoOf >= 0) return
    pause.drop()
    input.current.value = value
  })
  useEffect(() => overwrite(), [value])

  function send(text: string) {
    if (text === sent.current.at(-1)) return
    sent.current.push(text)
    onSearch(text)
  }

  return (
    <input
      ref={input}
      className={className}
      type="search"
      defaultValue={value}
      aria-label={label}
      placeholder={label}
      maxLength={maxLength}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => pause.wait(event.currentTarget.value.trim())}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        pause.drop()
        send(event.currentTarget.value.trim())
      }}
    />
  )
}

import { useEffect, useRef } from 'react'

type SearchInputProps = {
  /** What the address says. */
  value: string
  /** Called when typing pauses; the caller replaces the address. */
  onSearch: (text: string) => void
  label: string
  maxLength: number
  className?: string | undefined
}

const pauseMs = 200

/**
 * The one component with a copy of the address: the input keeps its own text while someone types,
 * so that a key never waits for the list. Back and links overwrite it.
 */
export function SearchInput({ value, onSearch, label, maxLength, className }: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const sent = useRef(value)
  const timer = useRef(0)

  useEffect(() => {
    if (input.current === null || value === sent.current) return
    window.clearTimeout(timer.current)
    input.current.value = value
    sent.current = value
  }, [value])

  function send(text: string) {
    window.clearTimeout(timer.current)
    if (text === sent.current) return
    sent.current = text
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
      onChange={(event) => {
        const text = event.currentTarget.value
        window.clearTimeout(timer.current)
        timer.current = window.setTimeout(() => {
          // Whoever left by a link while they typed is not called back to the list.
          if (input.current !== null) send(text.trim())
        }, pauseMs)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') send(event.currentTarget.value.trim())
      }}
    />
  )
}

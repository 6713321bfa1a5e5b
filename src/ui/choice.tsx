import styles from './choice.module.css'

type ChoiceProps<Value extends string> = {
  /** Undefined where a label stands around it. */
  label?: string
  value: Value
  options: ReadonlyArray<{ value: Value; label: string }>
  onChoose: (value: Value) => void
}

/** One of a few, by the browser's own list: it costs nothing until it is opened. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, onChoose } = props
  return (
    <select
      className={styles.choice}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value)
        if (chosen) onChoose(chosen.value)
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

import { Button } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { ToggleEvent } from 'react'
import { useMessages } from '#/i18n/i18n'
import { Check } from '#/ui/check'
import styles from './column-choice.module.css'
import type { ShownColumns } from './use-shown-columns'

type ColumnChoiceProps<Row extends object> = { choice: Omit<ShownColumns<Row>, 'shown'> }

/** Which columns a list shows. The browser's own popover: Escape and a click elsewhere close it. */
export function ColumnChoice<Row extends object>({ choice }: ColumnChoiceProps<Row>) {
  const t = useMessages()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const { all: columns, hidden, toggle, reset } = choice
  const last = columns.list.length - hidden.length === 1

  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconColumns3 size={14} aria-hidden />}
        popoverTarget={id}
      >
        {t.list.columns}
      </Button>
      <div
        id={id}
        className={styles.panel}
        role="group"
        aria-label={t.list.chooseColumns}
        popover="auto"
        onBeforeToggle={placeBelow}
        onToggle={(event) => setIsOpen(event.newState === 'open')}
      >
        {isOpen && (
          <>
            {columns.list.map((column) => {
              const isShown = !hidden.includes(column.id)
              const stays = column.fixed || (isShown && last)
              return (
                <Check
                  key={column.id}
                  checked={isShown}
                  disabledReason={stays ? t.list.columnStays : undefined}
                  onCheck={() => toggle(column.id)}
                >
                  {column.title(t)}
                </Check>
              )
            })}
            {hidden.length > 0 && (
              <button type="button" className={styles.reset} onClick={reset}>
                {t.list.allColumns}
              </button>
            )}
          </>
        )}
      </div>
    </>
  )
}

/** A popover stands above the page and knows nothing of its button: it is put under it, end to end. */
function placeBelow({ newState, currentTarget }: ToggleEvent<HTMLElement>) {
  const button = currentTarget.previousElementSibling
  if (newState !== 'open' || button === null) return
  const { bottom, right } = button.getBoundingClientRect()
  const { clientWidth } = document.documentElement
  currentTarget.style.top = `${bottom + window.scrollY + 4}px`
  currentTarget.style.right = `${Math.max(8, clientWidth - right)}px`
}

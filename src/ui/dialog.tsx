import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useMessages } from '#/i18n/i18n'
import styles from './dialog.module.css'

type DialogProps = {
  title: string
  /** Absent: only what the dialog asks for closes it. */
  onClose?: () => void
  /** A sheet comes in from the side and is as high as the window. */
  shape?: 'box' | 'wide' | 'sheet'
  children: ReactNode
}

/**
 * The browser's own modal dialog, for as long as it is rendered: focus stays inside and returns to
 * where it was, else to the page; what is behind is inert, Escape closes. A browser may close one
 * against our will; then the caller is told, or it is opened again.
 */
export function Dialog({ title, onClose, shape = 'box', children }: DialogProps) {
  const t = useMessages().shell
  const titleId = useId()

  return (
    <dialog
      ref={openModal}
      className={styles.dialog}
      data-shape={shape}
      aria-labelledby={titleId}
      closedby={onClose ? 'any' : 'none'}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
      onClose={(event) => (onClose ? onClose() : event.currentTarget.showModal())}
    >
      <div className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {onClose && (
          <button type="button" className={styles.close} aria-label={t.close} onClick={onClose}>
            <IconX size={18} aria-hidden />
          </button>
        )}
      </div>
      {children}
    </dialog>
  )
}

/** Where the focus was before, it goes back to; inside, what asks for it has it. */
function openModal(element: HTMLDialogElement) {
  const before = document.activeElement
  element.showModal()
  element.querySelector<HTMLElement>('[data-autofocus]')?.focus()

  return () => {
    element.close()
    // Once what else changes with it has changed too: the page may still be inert now.
    queueMicrotask(() => {
      const { activeElement, body } = document
      if (canHaveFocus(before)) before.focus()
      else if (activeElement === before || activeElement === body) {
        document.querySelector('main')?.focus({ preventScroll: true })
      }
    })
  }
}

/** What the dialog did may have taken it away, or left nothing for it to do. */
function canHaveFocus(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.isConnected && !element.matches(':disabled')
}

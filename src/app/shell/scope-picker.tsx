import { IconBuilding, IconChevronDown } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useMessages } from '#/i18n/i18n'
import { Dialog } from '#/ui/dialog'
import { ErrorBoundary } from '#/ui/error-boundary'
import { lazyCode } from '#/ui/lazy-code'
import { PartFailure } from '#/ui/part-failure'
import styles from './scope-picker.module.css'
import { useScope } from './use-scope'

const search = lazyCode(async () => (await import('./scope-search')).ScopeSearch)
const ScopeSearch = search.Component
const prepare = () => void search.preload().catch(() => {})

/** Whose data the page shows, and the way to another customer's. */
export function ScopePicker() {
  const t = useMessages().shell.scope
  const { label } = useScope()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)

  return (
    <>
      <button
        type="button"
        className={styles.picker}
        aria-label={t.change(label)}
        aria-haspopup="dialog"
        title={label}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setOpen(true)}
      >
        <IconBuilding size={16} aria-hidden />
        <span className={styles.label}>{label}</span>
        <IconChevronDown size={14} aria-hidden />
      </button>
      {open && (
        <Dialog title={t.title} onClose={close}>
          <ErrorBoundary fallback={PartFailure}>
            <Suspense>
              <ScopeSearch onChosen={close} />
            </Suspense>
          </ErrorBoundary>
        </Dialog>
      )}
    </>
  )
}

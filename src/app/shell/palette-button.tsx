import { IconSearch } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useMessages } from '#/i18n/i18n'
import { Dialog } from '#/ui/dialog'
import { ErrorBoundary } from '#/ui/error-boundary'
import { lazyCode } from '#/ui/lazy-code'
import { PartFailure } from '#/ui/part-failure'
import { isApple, useKeys } from '#/ui/use-keys'
import styles from './palette-button.module.css'

const palette = lazyCode(async () => (await import('./palette')).Palette, ['palette'])
const Palette = palette.Component
const prepare = () => void palette.preload().catch(() => {})

/** The way to anything by a few letters of its name; the key for it stands on the button. */
export function PaletteButton() {
  const { find } = useMessages().shell
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  useKeys({ palette: () => setOpen(true) })
  const caps = isApple ? '⌘ K' : 'Ctrl K'

  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={`${find} ${caps}`}
        aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
        aria-haspopup="dialog"
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setOpen(true)}
      >
        <IconSearch size={16} aria-hidden />
        <span className={styles.label}>{find}</span>
        <kbd className={styles.key}>{caps}</kbd>
      </button>
      {isOpen && (
        <Dialog title={find} shape="wide" onClose={close}>
          <ErrorBoundary fallback={PartFailure}>
            <Suspense>
              <Palette onChosen={close} />
            </Suspense>
          </ErrorBoundary>
        </Dialog>
      )}
    </>
  )
}

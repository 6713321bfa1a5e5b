import { IconMenu2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#/i18n/i18n'
import { Dialog } from '#/ui/dialog'
import { LanguageSwitch } from '#/ui/language-switch'
import { SchemeSwitch } from '#/ui/scheme-switch'
import { MainNav } from './main-nav'
import styles from './menu-sheet.module.css'

/** On a narrow screen the menu and the switches wait behind one button. */
export function MenuSheet() {
  const t = useMessages().shell
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)

  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={t.openMenu}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <IconMenu2 size={20} aria-hidden />
      </button>
      {open && (
        <Dialog title={t.menu} shape="sheet" onClose={close}>
          <MainNav onChoose={close} />
          <div className={styles.switches}>
            <LanguageSwitch />
            <SchemeSwitch />
          </div>
        </Dialog>
      )}
    </>
  )
}

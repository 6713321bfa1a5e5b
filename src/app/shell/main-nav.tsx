import { IconDeviceTv, IconSettings } from '@tabler/icons-react'
import { NavLink } from 'react-router'
import { useMessages } from '#/i18n/i18n'
import { paths } from '#/url/paths'
import styles from './main-nav.module.css'
import { withScope } from './scope'
import { useScope } from './use-scope'

/** The pages there are, each in the scope one is in. */
export function MainNav({ onChoose }: { onChoose?: () => void }) {
  const t = useMessages().shell
  const { customerId } = useScope()
  const pages = [
    { to: paths.devices(), label: t.devices, Icon: IconDeviceTv },
    { to: paths.settings(), label: t.settings, Icon: IconSettings },
  ]

  return (
    <nav className={styles.nav} aria-label={t.mainMenu}>
      {pages.map(({ to, label, Icon }) => (
        <NavLink
          key={to}
          className={styles.page ?? ''}
          to={withScope(to, customerId)}
          onClick={onChoose}
        >
          <Icon size={18} stroke={1.75} aria-hidden />
          {label}
        </NavLink>
      ))}
    </nav>
  )
}

import {
  IconActivityHeartbeat,
  IconApps,
  IconBuildingCommunity,
  IconClipboardList,
  IconCpu,
  IconDeviceTv,
  IconLayoutDashboard,
  IconSettings,
} from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import { NavLink } from 'react-router'
import { useMessages } from '#/i18n/i18n'
import styles from './main-nav.module.css'
import type { MainPageName } from './main-pages'
import { useMainPages } from './use-main-pages'

const icons: Record<MainPageName, Icon> = {
  overview: IconLayoutDashboard,
  triage: IconActivityHeartbeat,
  devices: IconDeviceTv,
  orders: IconClipboardList,
  customers: IconBuildingCommunity,
  apps: IconApps,
  firmware: IconCpu,
  settings: IconSettings,
}

export function MainNav({ onChoose }: { onChoose?: () => void }) {
  const t = useMessages().shell
  const pages = useMainPages()

  return (
    <nav className={styles.nav} aria-label={t.mainMenu}>
      {pages.map(({ name, to }) => {
        const PageIcon = icons[name]
        return (
          <NavLink key={name} className={styles.page ?? ''} to={to} onClick={onChoose}>
            <PageIcon size={18} stroke={1.75} aria-hidden />
            {t[name]}
          </NavLink>
        )
      })}
    </nav>
  )
}

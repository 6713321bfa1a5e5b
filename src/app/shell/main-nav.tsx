import { useQuery } from '@tanstack/react-query'
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
import { NavLink } from 'react-router'
import { currentSession } from '#/features/session/queries'
import { mayTry, mayTryFirmware } from '#/features/session/rules'
import { useMessages } from '#/i18n/i18n'
import { everyCustomer } from '#/lib/device-list-address'
import { paths } from '#/url/paths'
import styles from './main-nav.module.css'
import { withScope } from './scope'
import { useScope } from './use-scope'

/**
 * The pages that the user's access level opens, each in the scope one is in; from one's own customer
 * triage opens on all, since sites are what it ranks.
 */
export function MainNav({ onChoose }: { onChoose?: () => void }) {
  const t = useMessages().shell
  const { customerId } = useScope()
  const session = useQuery(currentSession()).data
  const level = session?.accessLevel ?? ''
  const pages = [
    ...(mayTry('devices', level)
      ? [{ to: paths.overview, label: t.overview, Icon: IconLayoutDashboard }]
      : []),
    ...(mayTry('devices', level)
      ? [{ to: paths.triage(), label: t.triage, Icon: IconActivityHeartbeat }]
      : []),
    ...(mayTry('devices', level)
      ? [{ to: paths.devices(), label: t.devices, Icon: IconDeviceTv }]
      : []),
    ...(mayTry('orders', level)
      ? [{ to: paths.orders(), label: t.orders, Icon: IconClipboardList }]
      : []),
    ...(mayTry('customers', level)
      ? [{ to: paths.customers(), label: t.customers, Icon: IconBuildingCommunity }]
      : []),
    ...(mayTry('devices', level) ? [{ to: paths.apps(), label: t.apps, Icon: IconApps }] : []),
    ...(mayTryFirmware(session)
      ? [{ to: paths.firmware(), label: t.firmware, Icon: IconCpu }]
      : []),
    { to: paths.settings(), label: t.settings, Icon: IconSettings },
  ]

  return (
    <nav className={styles.nav} aria-label={t.mainMenu}>
      {pages.map(({ to, label, Icon }) => (
        <NavLink
          key={to}
          className={styles.page ?? ''}
          to={withScope(to, to === paths.triage() ? (customerId ?? everyCustomer) : customerId)}
          onClick={onChoose}
        >
          <Icon size={18} stroke={1.75} aria-hidden />
          {label}
        </NavLink>
      ))}
    </nav>
  )
}

import { Link } from 'react-router'
import { useMessages } from '#/i18n/i18n'
import { paths } from '#/url/paths'
import tabStyles from '#/ui/tabs.module.css'
import styles from './triage.module.css'

type TriageTabsProps = { current: 'impact' | 'incidents' | 'since' | undefined; scope: string }

/** The parts of the workbench, each at its own address and in the same scope. */
export function TriageTabs({ current, scope }: TriageTabsProps) {
  const messages = useMessages()
  const t = messages.of('triage')
  const tabs = [
    { id: 'impact', to: paths.triage(scope), label: t.impact.title },
    { id: 'incidents', to: paths.incidents(scope), label: t.incidents.title },
    { id: 'since', to: paths.since(scope), label: messages.of('since').title },
  ]
  return (
    <nav className={`${tabStyles.tabs} ${styles.tabs}`} aria-label={t.parts}>
      {tabs.map(({ id, to, label }) => (
        <Link key={id} to={to} aria-current={id === current ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}

import { Link } from 'react-router'
import { useMessages } from '#/i18n/i18n'
import { writeFields } from '#/lib/search-fields'
import { paths } from '#/url/paths'
import tabStyles from '#/ui/tabs.module.css'
import { useListSearch } from '#/url/use-list-search'
import { impactFields } from './search'
import type { TriageSearch } from './search'
import styles from './triage.module.css'

export type TriagePart = 'impact' | 'incidents' | 'cause' | 'since' | 'paste' | 'aside'

type TriageTabsProps = { current: TriagePart | undefined; scope: string }

/** The parts of the workbench, each at its own address and in the same scope. */
export function TriageTabs({ current, scope }: TriageTabsProps) {
  const { of } = useMessages()
  const t = of('triage')
  // Disabled and development devices count on every part, or on none.
  const { withDisabled } = useListSearch<TriageSearch>(impactFields).values
  const seen = writeFields(impactFields, { customer: scope, withDisabled })
  const at = (path: string) => (seen.size === 0 ? path : `${path}?${seen}`)
  const tabs = [
    { id: 'impact', to: at(paths.triage()), label: t.impact.title },
    { id: 'incidents', to: at(paths.incidents()), label: t.incidents.title },
    { id: 'cause', to: at(paths.cause()), label: t.cause },
    { id: 'since', to: at(paths.since()), label: of('since').title },
    { id: 'paste', to: at(paths.paste([])), label: t.pasteTitle },
    { id: 'aside', to: at(paths.aside()), label: of('aside').title },
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

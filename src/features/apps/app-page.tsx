import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { FleetHeader } from '#/features/fleet/cells'
import { useFleet } from '#/features/fleet/use-fleet'
import { useMessages } from '#/i18n/i18n'
import { isPackageName } from '#/lib/app-address'
import { displayText } from '#/lib/display'
import { writeFields } from '#/lib/search-fields'
import { PageHeader } from '#/list/page-header'
import { EmptyNotice } from '#/ui/empty-notice'
import { Panels } from '#/ui/panel'
import { usePageTitle } from '#/ui/use-page-title'
import { paths } from '#/url/paths'
import { useListSearch } from '#/url/use-list-search'
import { AppCustomers } from './app-customers'
import { AppInstalls } from './app-installs'
import styles from './app-page.module.css'
import { whitelistEntry } from './queries'
import { appPageFields, workFields } from './search'
import type { AppPageSearch } from './search'
import { useFleetApps } from './use-fleet-apps'
import { WhitelistEntry } from './whitelist-entry'

export function Component() {
  const { packageId = '' } = useParams()
  if (!isPackageName(packageId)) return <UnfitAddress packageId={packageId} />
  return <AppPage key={packageId} packageId={packageId} />
}

function UnfitAddress({ packageId }: { packageId: string }) {
  const t = useMessages().of('apps').page
  const { customer } = useListSearch<AppPageSearch>(appPageFields).values
  const shown = displayText(packageId, 128)
  usePageTitle(t.documentTitle(shown))

  return (
    <>
      <PageHeader title={shown} query={null} />
      <EmptyNotice title={t.unfit} text={t.unfitHint} />
      <p className={styles.text}>
        <Link to={paths.apps(customer)}>{t.toList}</Link>
      </p>
    </>
  )
}

/** Another app is another visit: nothing that was revealed stays so. */
function AppPage({ packageId }: { packageId: string }) {
  const t = useMessages().of('apps')
  const search = useListSearch<AppPageSearch>(appPageFields)
  const { customer } = search.values
  const fleet = useFleet({ customer, group: '', showDevelopment: false })
  const apps = useFleetApps(fleet.devices.set && fleet.rows)
  const entry = useQuery(whitelistEntry(packageId))
  const answer = entry.data
  const app = apps?.groups.find((each) => each.packageId === packageId)
  const listed = answer?.kind === 'listed' ? answer.app : undefined
  const name = [listed?.name, app?.names[0]].find((each) => each?.trim()) ?? packageId
  const title = displayText(name, 128)
  usePageTitle(t.page.documentTitle(title))
  const work = writeFields(workFields, { customer, filter: packageId })

  return (
    <>
      <FleetHeader title={title} fleet={fleet}>
        <Button component={Link} to={paths.apps(customer)} size="compact-sm" variant="default">
          {t.todo.toApps}
        </Button>
        <Button
          component={Link}
          to={`${paths.appWork()}?${work}`}
          size="compact-sm"
          variant="default"
        >
          {t.work}
        </Button>
      </FleetHeader>
      <p className={styles.package}>{displayText(packageId, 255)}</p>
      <Panels>
        <AppInstalls
          packageId={packageId}
          customer={customer}
          fleet={fleet}
          apps={apps}
          app={app}
          answer={answer}
        />
        <WhitelistEntry packageId={packageId} query={entry} />
        {listed && <AppCustomers app={listed} search={search} />}
      </Panels>
    </>
  )
}

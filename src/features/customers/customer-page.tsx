import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { CustomerDetail } from '#/api/telecomx/customer-schemas'
import { displayText } from '#/lib/display'
import { isVendorId } from '#/lib/vendor-id'
import { currentSession } from '#/features/session/queries'
import { isAdmin, mayTry } from '#/features/session/rules'
import { useMessages } from '#/i18n/i18n'
import { Failure } from '#/list/failure'
import { isRefusal } from '#/list/failure-words'
import { PageHeader } from '#/list/page-header'
import { refreshEvery } from '#/list/refresh'
import { StaleNotice } from '#/list/stale-notice'
import { EmptyNotice } from '#/ui/empty-notice'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { usePageTitle } from '#/ui/use-page-title'
import { AppLinks } from '#/url/app-link'
import { paths } from '#/url/paths'
import { Panels } from '#/ui/panel'
import { CustomerAddresses } from './customer-addresses'
import { CustomerAgreement } from './customer-agreement'
import { CustomerContact } from './customer-contact'
import { CustomerDevices } from './customer-devices'
import {
  CustomerFeatures,
  CustomerIntegrations,
  CustomerNotes,
  ResellerSettings,
} from './customer-extras'
import styles from './customer-page.module.css'
import { CustomerServiceLevels } from './customer-service-levels'
import { CustomersRefused } from './customers-refused'
import { customerDetail } from './queries'
import { SubCustomers } from './sub-customers'
import { UnreadParts } from './unread-parts'

export function Component() {
  const { customerId = '' } = useParams()
  const t = useMessages().of('customers').page
  const session = useQuery(currentSession()).data
  const known = isVendorId(customerId)
  const query = useQuery({
    ...customerDetail(customerId, { everyReseller: isAdmin(session?.accessLevel ?? '') }),
    enabled: known && session != null,
  })
  const name = displayText(query.data?.name || customerId, 128)
  usePageTitle(t.documentTitle(name))

  return (
    <>
      <PageHeader title={name} query={query}>
        {query.data && mayTry('devices', session?.accessLevel ?? '') && (
          <Button component={Link} to={paths.devices(customerId)} size="compact-sm">
            {t.work}
          </Button>
        )}
      </PageHeader>
      {/* Another customer is another visit: nothing that was revealed stays so. */}
      <CustomerStates key={customerId} query={query} known={known} />
    </>
  )
}

type CustomerStatesProps = {
  query: UseQueryResult<CustomerDetail | null>
  /** Whether the address holds what can be an id at all. */
  known: boolean
}

function CustomerStates({ query, known }: CustomerStatesProps) {
  const t = useMessages()
  const { page } = t.of('customers')
  const { data, error } = query
  const retry = () => void query.refetch()

  if (!known || data === null) {
    return (
      <>
        <EmptyNotice
          title={known ? page.notFound : page.unaddressable}
          text={known ? t.session.beyondReachHint : undefined}
        />
        <p className={styles.links}>
          <Link to={paths.customers()}>{page.toList}</Link>
        </p>
      </>
    )
  }
  if (error !== null && isRefusal(error)) {
    return <CustomersRefused error={error} subject={page.subject} onRetry={retry} />
  }
  if (data === undefined && error !== null) {
    return <Failure error={error} subject={page.subject} onRetry={retry} />
  }
  if (data === undefined) {
    return <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} />
  }
  return (
    <>
      {error !== null && (
        <StaleNotice query={query} every={refreshEvery.rows} subject={page.subject} />
      )}
      <AppLinks>
        <CustomerPanels customer={data} />
      </AppLinks>
    </>
  )
}

function CustomerPanels({ customer }: { customer: CustomerDetail }) {
  const own = useQuery(currentSession()).data?.customer.id
  const reseller = customer.isReseller === true || customer.id === own

  return (
    <Panels>
      {customer.unread.length > 0 && <UnreadParts unread={customer.unread} />}
      <CustomerContact customer={customer} />
      <CustomerAddresses customer={customer} />
      <CustomerDevices customer={customer} />
      <CustomerAgreement customer={customer} />
      <CustomerServiceLevels customer={customer} />
      <CustomerFeatures customer={customer} />
      <CustomerIntegrations customer={customer} />
      {reseller && <ResellerSettings customer={customer} />}
      <CustomerNotes customer={customer} />
      {reseller && <SubCustomers resellerId={customer.id} />}
    </Panels>
  )
}

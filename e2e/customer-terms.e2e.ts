import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import { bentCustomer, fact, openCustomer, panel, vendorCustomers } from './support/customer-list'
import { test } from './support/puls'
import { signIn } from './support/sign-in'

test('What was agreed on service and with a reseller stands in words, and whose boxes are dark in figures', async ({
  page,
  sandbox,
}) => {
  const { customers } = await vendorCustomers(sandbox, 'support', { flexcare: 'true' })
  const some = customers.find(({ iptv }) => (iptv?.stbsOffline ?? 0) > 0)
  const { stbs = 0, stbsOffline = 0 } = some?.iptv ?? {}
  await sandbox.faults([
    bentCustomer([
      {
        op: 'add',
        path: '/customers/0/serviceLevelAgreements',
        value: {
          remote: { responseTime: 1, days: 'WEEK_DAYS_AND_SATURDAY', period: '08-16' },
          onsite: { responseTime: 24, days: 'FULL_MOON' },
          services: { phoneSupportErrors: true, hardwareInclusive: false, mitelSwas: true },
        },
      },
      { op: 'add', path: '/customers/0/isReseller', value: true },
      { op: 'add', path: '/customers/0/resellerSkin', value: 'TEAL' },
      { op: 'add', path: '/customers/0/resellerInvoice', value: true },
      {
        op: 'add',
        path: '/customers/0/resellerCustomerGroups',
        value: [{ name: 'Kommuner' }, { name: 'Hospicer' }],
      },
    ]),
  ])
  await signIn(page, 'support')
  await openCustomer(page, some?._id ?? '')
  const service = 'Service agreement'
  await expect(fact(page, service, 'Remote support')).toHaveText(
    'within 1 hourweekdays and Saturday08-16',
  )
  await expect(fact(page, service, 'On-site support')).toHaveText('within 24 hoursFULL_MOONUnknown')
  await expect(fact(page, service, 'Services')).toHaveText(
    'Errors by telephoneMitel software assurance',
  )
  await expect(fact(page, 'Reseller settings', 'Look')).toHaveText('Teal')
  await expect(fact(page, 'Reseller settings', 'Invoices by itself')).toHaveText('Yes')
  await expect(fact(page, 'Reseller settings', 'Customer groups')).toHaveText(
    'Kommuner and Hospicer',
  )

  const devices = 'Devices and apps'
  await expect(fact(page, devices, 'STBs')).toHaveText(String(stbs))
  await expect(fact(page, devices, 'Offline')).toHaveText(String(stbsOffline))
  await expect(panel(page, devices).getByRole('link')).toHaveAttribute(
    'href',
    paths.devices(some?._id ?? ''),
  )
})

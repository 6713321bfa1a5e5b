import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { paths } from '../../src/url/paths'
import { exportCsv } from './csv'
import { shownTable } from './device-list'
import type { Person } from './sign-in'

export type Tourist = { person: Person; own: string; customer: string; everyReseller: boolean }

type Stop = {
  what: string
  address: (tourist: Tourist) => string
  /** Who sees it; everybody else is refused. */
  open: readonly Person[]
  look?: (page: Page) => Promise<void>
  /** What the refusal says, where it is not the vendor's. */
  closed?: string
}

export const withDevices = ['reseller', 'support', 'admin'] as const satisfies Person[]
const withCustomers = ['sales', ...withDevices] as const satisfies Person[]
export const everybody = ['viewer', ...withCustomers] as const satisfies Person[]

/** The one with the documented devices. */
const firmwareAccount = '0242078698-00001'

/** Of what is made from the customers' offline sets. */
const needed = 'access level'

export const tourStops: Stop[] = [
  {
    what: 'the customer whose devices are listed, a device of theirs, its row as text, set aside',
    address: ({ customer }) => paths.devices(customer),
    open: withDevices,
    look: async (page) => {
      const table = await shownTable(page, 15_000)
      await exportCsv(page)
      await table.getByRole('link').last().click()
      await page.getByRole('button', { name: 'Show the row' }).click()
      await expect(page.getByRole('button', { name: 'Copy the row' })).toBeVisible()
      await page.getByRole('button', { name: 'Set aside…' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Set aside' }).click()
      await expect(page.getByText(/, set aside until /)).toBeVisible()
    },
  },
  {
    what: 'one’s own devices, and whose others there are',
    address: () => paths.devices(),
    open: withDevices,
    look: async (page) => {
      await expect(page.getByText('Updated now')).toBeVisible()
      await page.getByRole('button', { name: /^Scope:/ }).click()
      await expect(page.getByRole('option').nth(2)).toBeVisible()
    },
  },
  {
    what: 'the devices of all customers, by group and as a file',
    address: () => `${paths.devices('all')}&sort=-lastComm`,
    open: withDevices,
    look: async (page) => {
      await expect(page.getByRole('caption')).toBeVisible({ timeout: 20_000 })
      await shownTable(page)
      await exportCsv(page)
      await page.getByLabel('Group by').selectOption('customer')
      await expect(page.getByRole('caption')).toContainText(' groups, ')
    },
  },
  {
    what: 'the customers, all of them in order and as a file',
    address: ({ everyReseller }) =>
      `${paths.customers()}?includeDeleted=true&includeSubresellers=true&sort=-share${everyReseller ? '&all=true' : ''}`,
    open: withCustomers,
    look: async (page) => {
      await expect(page.getByRole('caption')).toContainText('by Share', { timeout: 15_000 })
      await exportCsv(page)
    },
  },
  {
    what: 'one’s own customer with its sub-customers',
    address: ({ own }) => paths.customer(own),
    open: withCustomers,
    look: async (page) => {
      await expect(page.getByRole('table')).toBeVisible({ timeout: 15_000 })
      await revealAll(page)
    },
  },
  {
    what: 'a customer, with what is masked',
    address: ({ customer }) => paths.customer(customer),
    open: withCustomers,
    look: async (page) => {
      await expect(page.getByRole('heading', { name: 'Contact' })).toBeVisible()
      await revealAll(page)
    },
  },
  {
    what: 'the devices of a firmware account, all of them and as a file',
    address: () => `${paths.firmwareDevices(firmwareAccount)}?whole=true`,
    open: withDevices,
    look: async (page) => {
      await page.getByRole('button', { name: 'Read all devices' }).click()
      await shownTable(page, 15_000)
      await exportCsv(page)
    },
    closed: 'THINGSPACE_LEVELS',
  },
  {
    what: 'the images of a firmware account',
    address: () => paths.firmwareImages(firmwareAccount),
    open: withDevices,
    look: async (page) => void (await shownTable(page)),
    closed: 'THINGSPACE_LEVELS',
  },
  {
    what: 'a device of a firmware account',
    address: () => paths.firmwareDevice(firmwareAccount, '900000000000001'),
    open: withDevices,
    look: async (page) => {
      await expect(page.getByRole('region', { name: 'Device', exact: true })).toBeVisible()
    },
    closed: 'THINGSPACE_LEVELS',
  },
  {
    what: 'the upgrades of a firmware account, as a file, and one of them with its devices',
    address: () => paths.firmwareUpgrades(firmwareAccount),
    open: withDevices,
    look: async (page) => {
      const table = await shownTable(page, 15_000)
      await expect(page.getByRole('caption')).not.toContainText('read so far')
      await exportCsv(page)
      await table.getByRole('link').first().click()
      await expect(page.getByRole('list', { name: 'How far it is' })).toBeVisible()
      await shownTable(page)
    },
    closed: 'THINGSPACE_LEVELS',
  },
  {
    what: 'an upgrade as it is asked for: its image, and the devices it would be of',
    address: () => paths.firmwareSchedule(firmwareAccount),
    open: withDevices,
    look: async (page) => {
      await page.getByRole('radio').first().check()
      await page.getByRole('button', { name: 'Next' }).click()
      await expect(page.getByRole('heading', { name: 'Which devices?' })).toBeFocused()
      await expect(page.getByText(/devices? can be upgraded/)).toBeVisible({ timeout: 15_000 })
      page.once('dialog', (dialog) => void dialog.accept())
    },
    closed: 'THINGSPACE_LEVELS',
  },
  {
    what: 'the sites that are dark, as a file',
    address: () => paths.triage('all'),
    open: withDevices,
    look: async (page) => {
      await silentRead(page)
      await exportCsv(page)
    },
    closed: needed,
  },
  {
    what: 'what dropped together, as a file',
    address: () => paths.incidents('all'),
    open: withDevices,
    look: async (page) => {
      await silentRead(page)
      await exportCsv(page)
    },
    closed: needed,
  },
  {
    what: 'what silent devices have in common',
    address: () => paths.cause('all'),
    open: withDevices,
    look: async (page) => {
      await expect(page.getByText(/^Compared: /)).toBeVisible({ timeout: 20_000 })
    },
    closed: needed,
  },
  {
    what: 'what changed since the last look, which is kept',
    address: () => paths.since('all'),
    open: withDevices,
    look: async (page) => {
      await page.getByRole('button', { name: 'Begin from here' }).click({ timeout: 20_000 })
      await expect(page.getByText('Nothing has changed since your last look.')).toBeVisible()
    },
    closed: needed,
  },
  {
    what: 'ids that were pasted, and what became of them',
    address: ({ customer }) => paths.paste(['9000001'], customer),
    open: withDevices,
    look: async (page) => {
      await expect(page.getByText('0 of 1 id found, 1 not found')).toBeVisible({ timeout: 20_000 })
    },
    closed: needed,
  },
  {
    what: 'what one has set aside',
    address: () => paths.aside('all'),
    open: withCustomers,
    look: async (page) => {
      await expect(page.getByText(/You have set no boxes aside here|1 box set aside/)).toBeVisible()
    },
  },
  {
    what: 'the settings, with the text that hands boxes on',
    address: () => paths.settings(),
    open: everybody,
    look: async (page) => {
      const text = page.getByRole('region', { name: 'Hand-off text' }).getByRole('figure').first()
      await expect(text).toContainText('Stue 3')
      await openUserMenu(page)
    },
  },
  { what: 'an address of nothing', address: () => '/nowhere', open: everybody, look: openUserMenu },
]

async function revealAll(page: Page) {
  const shows = page.getByRole('button', { name: /^Show: / })
  while ((await shows.count()) > 0) await shows.first().click()
}

async function silentRead(page: Page) {
  const read = page.getByText(/^All [\d,]+ silent devices of [\d,]+ customers, read/)
  await expect(read).toBeVisible({ timeout: 20_000 })
}

async function openUserMenu(page: Page) {
  await page.getByRole('button', { name: /^User menu/ }).click()
  await expect(page.getByText('Access level')).toBeVisible()
}

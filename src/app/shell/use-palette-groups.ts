import { useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { OffsetPage } from '#/api/paging'
import { customerSearch } from '#/features/customers/queries'
import { deviceKeys } from '#/features/devices/queries'
import { isReadingFleet, loadedFleet, loadedName } from '#/features/fleet/loaded-fleet'
import { orderPage } from '#/features/orders/queries'
import { currentSession } from '#/features/session/queries'
import { isAdmin, mayTry } from '#/features/session/rules'
import type { Messages } from '#/i18n/en'
import { useFormats, useMessages } from '#/i18n/i18n'
import { everyCustomer } from '#/lib/device-list-address'
import { displayText } from '#/lib/display'
import { paths } from '#/url/paths'
import { customerChoice, deviceChoice, narrowed, orderChoice } from './palette-choices'
import { inOrder, isSearched, matchingDevices } from './palette-groups'
import type { PaletteChoice, PaletteGroup } from './palette-groups'
import { usePalettePages } from './use-palette-pages'
import { useScope } from './use-scope'

const shownOfEach = 5

/**
 * What a text finds, of what the user may ask for: pages at once with each key, the rest when typing
 * pauses.
 */
export function usePaletteGroups(typed: string, text: string): PaletteGroup[] {
  const pages = usePalettePages(typed)
  const customers = useFoundCustomers(text)
  const devices = useFoundDevices(text)
  const orders = useFoundOrders(text)
  const groups = [pages, customers, devices, orders].filter((group) => group !== undefined)
  return inOrder(groups, text)
}

function useFoundCustomers(text: string): PaletteGroup | undefined {
  const t = useMessages()
  const { customerId } = useScope()
  const level = useLevel()
  const everyReseller = isAdmin(level)
  const asks = mayTry('customers', level) && isSearched(text)
  const query = useQuery({ ...customerSearch(text, { everyReseller }), enabled: asks })
  if (!asks) return undefined

  const reach = { flexcare: 'true', includeSubresellers: 'true' }
  const filters = { filter: text, ...reach, ...(everyReseller && { all: 'true' }) }
  return answered(query, t, {
    id: 'customers',
    choiceOf: (customer) => customerChoice(customer, customerId, t),
    toAll: narrowed(paths.customers(), customerId, filters),
  })
}

function useFoundOrders(text: string): PaletteGroup | undefined {
  const t = useMessages()
  const { customerId } = useScope()
  const asks = mayTry('orders', useLevel()) && isSearched(text)
  const page = orderPage({ offset: 0, limit: shownOfEach, filter: text })
  const query = useQuery({ ...page, refetchInterval: false, enabled: asks })
  if (!asks) return undefined

  return answered(query, t, {
    id: 'orders',
    choiceOf: (order) => orderChoice(order, customerId, t),
    toAll: narrowed(paths.orders(), customerId, { filter: text }),
  })
}

/** In the complete set of the scope when a page has read it; else the device list is where to look. */
function useFoundDevices(text: string): PaletteGroup | undefined {
  const messages = useMessages()
  const t = messages.of('palette')
  const { timeOfDay } = useFormats()
  const client = useQueryClient()
  const { customerId, label } = useScope()
  const level = useLevel()
  const ownId = useQuery(currentSession()).data?.customer.id ?? ''
  // Renders again when one is read meanwhile.
  useIsFetching({ queryKey: deviceKeys.all })
  const asks = mayTry('devices', level) && isSearched(text)
  if (!asks) return undefined
  const names = customerId === null ? ['', ownId] : [customerId]
  const loaded = loadedFleet(client, names)

  const group = { id: 'devices', pending: false, error: null } as const
  if (loaded === undefined) {
    const why = isReadingFleet(client, names) ? t.loading : t.notLoaded
    const elsewhere = {
      key: 'elsewhere',
      to: narrowed(paths.devices(), customerId, { filter: text }),
      name: t.searchDevices(displayText(text, 60)),
      detail: why(label),
    }
    return { ...group, choices: [elsewhere], found: undefined }
  }

  const { facts, failed } = loaded.set
  const found = matchingDevices(loaded.set, text)
  const nameOf = (id: string) =>
    customerId === everyCustomer
      ? loadedName(client, id, { everyReseller: isAdmin(level) })
      : undefined
  const choices = found
    .slice(0, shownOfEach)
    .map((row) => deviceChoice(row, customerId, messages, nameOf(row.customerId)))
  const development = loaded.showDevelopment && { showDevelopment: 'true' }
  const filters = { filter: text, whole: 'true', ...development }
  const all = {
    key: 'all devices',
    // In the scope as it was read, so that the list need not read it again.
    to: narrowed(paths.devices(), loaded.customer || null, filters),
    name: t.all.devices(found.length),
  }
  const isWhole = failed.length + facts.setAside === 0 && !facts.drifted && !facts.cutShort
  return {
    ...group,
    choices: found.length > choices.length ? [...choices, all] : choices,
    found: found.length,
    note: t.ofRead(found.length, facts.rows, timeOfDay(facts.readAt)),
    remark: isWhole ? undefined : t.gaps,
  }
}

function useLevel(): string {
  return useQuery(currentSession()).data?.accessLevel ?? ''
}

type Asked<Row> = {
  id: 'customers' | 'orders'
  choiceOf: (row: Row) => PaletteChoice
  /** The list that shows all of them. */
  toAll: string
}

/** What the server found; rows that still answer the text before are no answer. */
function answered<Row>(
  query: UseQueryResult<OffsetPage<Row>>,
  messages: Messages,
  { id, choiceOf, toAll }: Asked<Row>,
): PaletteGroup {
  const t = messages.of('palette')
  const { data, error, isPlaceholderData, refetch } = query
  const page = isPlaceholderData || error !== null ? undefined : data
  const choices = page?.rows.slice(0, shownOfEach).map(choiceOf) ?? []
  const total = page?.total ?? 0
  const all = { key: `all ${id}`, to: toAll, name: t.all[id](total) }
  const isCut = total > choices.length
  return {
    id,
    choices: isCut ? [...choices, all] : choices,
    found: page?.total,
    note: isCut ? t.of(choices.length, total) : undefined,
    pending: page === undefined && error === null,
    error,
    onRetry: () => void refetch(),
  }
}

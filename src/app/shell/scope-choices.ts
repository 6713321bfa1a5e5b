import type { Customer } from '#/api/telecomx/schemas'
import type { Session } from '#/api/session/schemas'
import { everyCustomer } from '#/lib/device-list-address'

export type ScopeChoice = {
  key: string
  /** Null: one's own customer. */
  customerId: string | null
  name: string
  address: string
  state: Customer['state']['known']
  isReseller: boolean
}

type Own = Session['customer'] | undefined

/** One's own customer and all customers first, while nothing is searched for that they are not. */
export function scopeChoices(
  own: Own,
  text: string,
  found: Customer[],
  everyName: string,
): ScopeChoice[] {
  const [first, ...others] = namedChoices(own, text, found)
  const every = everyName.toLowerCase().includes(text.toLowerCase()) ? [everyChoice(everyName)] : []
  return first?.key === 'own'
    ? [first, ...every, ...others]
    : [...every, ...(first ? [first] : []), ...others]
}

function everyChoice(name: string): ScopeChoice {
  return {
    key: 'every',
    customerId: everyCustomer,
    name,
    address: '',
    state: null,
    isReseller: false,
  }
}

/** The own customer stands first, and not a second time among the found. */
function namedChoices(own: Own, text: string, found: Customer[]): ScopeChoice[] {
  const foundOwn = found.find((customer) => customer.id === own?.id)
  const others = found.filter((customer) => customer.id !== own?.id).map(choiceOf)
  const fits = own !== undefined && own.name.toLowerCase().includes(text.toLowerCase())
  if (own === undefined || (!fits && foundOwn === undefined)) return others

  const first: ScopeChoice = {
    key: 'own',
    customerId: null,
    name: own.name,
    address: foundOwn?.address ?? '',
    state: null,
    isReseller: false,
  }
  return [first, ...others]
}

function choiceOf({ key, id, name, address, state, isReseller }: Customer): ScopeChoice {
  return {
    key,
    customerId: id,
    name,
    address: address ?? '',
    state: state.known,
    isReseller: isReseller === true,
  }
}

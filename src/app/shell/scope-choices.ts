import type { Customer } from '#/api/telecomx/schemas'
import type { Session } from '#/api/session/schemas'

export type ScopeChoice = {
  key: string
  /** Null: one's own customer. */
  customerId: string | null
  name: string
  address: string
  state: Customer['state']['known']
  isReseller: boolean
}

/** One's own customer first, while it fits the search, and not a second time among the found. */
export function scopeChoices(
  own: Session['customer'] | undefined,
  text: string,
  found: Customer[],
): ScopeChoice[] {
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

import { plain, type Allowed, type Fields } from './allow-list'

const apk: Allowed = {
  fields: plain('_id', 'url', 'version', 'default', 'file', 'fileName', 'releaseDate'),
}

const named = plain('_id', 'name', 'parentReseller')
/** Of other customers: competitors of each other, whose telephone only a reseller has a use for. */
const contact = plain('phoneNumber', 'emailAddress')

/** Ids or, with `full=true`, customers; nothing says that they are all of one kind. */
function usedBy(customer: Fields): Allowed {
  return { every: { either: ['plain', { fields: customer }] } }
}

/** The documented fields, and `id`, which stands for `icon` in an example. */
function appWith(customer: Fields): Fields {
  return {
    ...plain('_id', 'name', 'icon', 'id', 'iconUrl'),
    ...plain('private', 'whitelistOnly', 'autoUpdateDefault', 'androidTV'),
    apks: { every: apk },
    customerWhitelist: usedBy(customer),
  }
}

/** One app. https://wiki.telecomx.dk/doku.php?id=api:iptv:appwhitelist:get */
export const appDetail: Allowed = { fields: appWith(named) }
export const appForReseller: Allowed = { fields: appWith({ ...named, ...contact }) }

/** A row of the list. https://wiki.telecomx.dk/doku.php?id=api:iptv:appwhitelist:list */
export const listedApp: Allowed = { fields: { ...appWith(named), ...plain('minimumVersion') } }

const most = { apks: 1_000, customerWhitelist: 10_000 }

/** Neither its versions nor who may use it are shortened: half of them would look like all. */
export function isWholeApp(app: unknown): boolean {
  if (typeof app !== 'object' || app === null) return true
  return Object.entries(most).every(([name, length]) => {
    const list: unknown = Reflect.get(app, name)
    return !Array.isArray(list) || list.length <= length
  })
}

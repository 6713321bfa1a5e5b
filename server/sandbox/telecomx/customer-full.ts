import { random, type Random } from '../random'
import { canary } from './canary'
import { groupOf, parentOf } from './customer-row'
import { integrationsOf } from './customer-integrations'
import type { StoredCustomer } from './customer-store'
import { firstNames, lastNames, notes, streets, towns } from './seed-words'
import type { AccessLevel } from './users'

const day = 24 * 60 * 60_000
/** Contracts and invoices are dated from here: they do not move with the clock. */
const epoch = Date.UTC(2026, 0, 1)

/**
 * The object of `full=true`: https://wiki.telecomx.dk/doku.php?id=api:customer:list
 * Every secret holds a canary, and so do fields that no document names, at several depths; none stands
 * inside a field that may pass on. "Properties holding no value may be omitted": on some they are.
 */
export function fullCustomer(
  stored: StoredCustomer,
  seed: number,
  level: AccessLevel,
  managed: readonly string[] | null,
) {
  const r = random(seed, 'full', stored.seq)
  const sparse = stored.kind !== 'reseller' && r.chance(0.25)
  const secret = (path: string) => canary(seed, stored.seq, path)
  const features: unknown = JSON.parse(stored.features)
  return {
    _id: stored.id,
    name: stored.name,
    phoneNumber: stored.phone,
    ...(stored.fax === null ? {} : { faxNumber: stored.fax }),
    state: stored.state,
    ...parentOf(stored),
    emailAddress: stored.email,
    // Without a scheme, as in the example.
    website: `www.${stored.email.split('@')[1] ?? 'puls.example'}`,
    ...(sparse ? {} : { notes: r.pick(notes) }),
    authenticationSecurity: r.pick(['NONE', 'NONE', 'SMS', 'AUTHENTICATOR']),
    addresses: addressesOf(stored, r, seed),
    finance: financeOf(stored, r, level, secret),
    isReseller: stored.kind === 'reseller',
    ...(stored.kind === 'reseller' ? resellerSettings(r) : {}),
    organizationResellers: managed,
    features,
    mvno: {
      dataTopUpSms: r.chance(0.5),
      provisioning: { apiKey: secret('mvno.provisioning.apiKey') },
    },
    storage: { used: r.int(0, 900_000_000), total: 1_073_741_824 },
    integrations: integrationsOf(sparse, r, secret),
    custom: {
      crm: {
        login: secret('custom.crm.login'),
        history: [{ key: secret('custom.crm.history.0.key') }],
      },
    },
    ...(sparse
      ? {}
      : { serviceLevelAgreements: agreementsOf(r), simTag: r.pick(['providerx', 'puls-iot']) }),
    bindingDate: r.chance(0.5) ? new Date(epoch + r.int(30, 900) * day).toISOString() : null,
    ...groupOf(stored, sparse),
    apiKey: secret('apiKey'),
    provisioning: {
      vault: [{ entries: [{ password: secret('provisioning.vault.0.entries.0.password') }] }],
    },
  }
}

function addressesOf(stored: StoredCustomer, r: Random, seed: number) {
  const { street, zip, city } = stored
  const first = {
    _id: r.hex(24),
    primary: true,
    address: street,
    zip,
    city,
    municipalityCode: r.int(101, 860),
  }
  if (r.chance(0.6)) return [first]
  const more = random(seed, 'addresses', stored.seq)
  const [otherZip, otherCity] = r.pick(towns)
  const second = {
    _id: r.hex(24),
    primary: false,
    alternativeName: r.pick(['Annekset', 'Sydfløjen', 'Lager og værksted']),
    address: `${r.pick(streets)} ${r.int(1, 90)}`,
    zip: otherZip,
    city: otherCity,
    country: r.pick(['', 'Danmark']),
    fixedNumber: String(r.int(1000, 9999)),
    municipalityCode: r.int(101, 860),
    ...(more.chance(0.3) ? { faxNumber: String(more.int(20_000_000, 99_999_999)) } : {}),
  }
  if (more.chance(0.7)) return [first, second]
  // Beyond the border, where there are states, and the zip is not four digits.
  const abroad = {
    _id: more.hex(24),
    primary: false,
    alternativeName: 'Indkøb',
    address: `Marktstraße ${more.int(1, 60)}`,
    zip: String(more.int(10_000, 99_999)),
    city: 'Flensburg',
    state: 'Schleswig-Holstein',
    country: 'Tyskland',
  }
  // The primary one is not always the first.
  if (more.chance(0.5)) return [second, first, abroad]
  return [first, second, abroad]
}

function financeOf(
  stored: StoredCustomer,
  r: Random,
  level: AccessLevel,
  secret: (path: string) => string,
) {
  const [method, terms] = [r.pick(['MAIL', 'EMAIL', 'ELECTRONIC']), r.pick(paymentTerms)]
  return {
    vatNumber: String(r.int(10_000_000, 99_999_999)),
    accountingSystemId: secret('finance.accountingSystemId'),
    accountingSystemRef: secret('finance.accountingSystemRef'),
    invoiceMethod: method,
    ...(method === 'EMAIL'
      ? { emailAddress: `bogholderi@${stored.email.split('@')[1] ?? ''}` }
      : {}),
    ...(method === 'ELECTRONIC' ? { electronicAddress: secret('finance.electronicAddress') } : {}),
    paymentTerms: terms,
    sipUsageLimit: r.int(1, 20) * 1000,
    mvnoUsageLimit: r.int(1, 9) * 500,
    channelLimit: r.int(2, 60),
    // 25 characters, as in the example.
    numberRentProduct: r.hex(25),
    numberRentUntil: new Date(epoch - r.int(1, 300) * day).toISOString(),
    numberRentCount: { singles: r.int(0, 40), hundreds: r.int(0, 3) },
    numberRentLastProduct: r.hex(25),
    skipInvoicing: false,
    bank: { accountToken: secret('finance.bank.accountToken') },
    ...(level === 'ADMIN' ? { durationMethod: r.int(0, 1) } : {}),
  }
}

/** The last is not in the document's list but in its example. */
const paymentTerms = [
  'DAYS_5',
  'DAYS_7',
  'DAYS_14',
  'DAYS_30',
  'DAYS_30',
  'DAYS_60',
  'DAYS_90',
  'CURRENT_MONTH_PLUS_DAYS_7',
  'CURRENT_MONTH_PLUS_DAYS_14',
  'CURRENT_MONTH_PLUS_DAYS_30',
  '14DAYS',
] as const

function resellerSettings(r: Random) {
  return {
    resellerPortal: `https://${r.pick(['portal', 'admin', 'kunder'])}.puls.example`,
    resellerInvoice: r.chance(0.5),
    resellerNextInvoiceNumber: r.int(1000, 90_000),
    resellerSkin: r.pick(['EARTH', 'TEAL', 'DARK']),
    resellerEmailAsSender: false,
    resellerCustomerGroups: [
      { _id: r.hex(24), name: 'Kommuner' },
      { _id: r.hex(24), name: `${r.pick(firstNames)} ${r.pick(lastNames)}s kunder` },
    ],
  }
}

function agreementsOf(r: Random) {
  const agreement = () => ({
    responseTime: r.pick([1, 3, 8, 24]),
    days: r.pick(['WEEK_DAYS', 'WEEK_DAYS_AND_SATURDAY', 'ALL']),
    period: r.pick(['07:45-16:00', '08:00-22:00', '00:00-23:59']),
  })
  return {
    remote: agreement(),
    onsite: agreement(),
    services: {
      phoneSupportErrors: r.chance(0.8),
      phoneSupportChanges: r.chance(0.5),
      onsiteInclusive: r.chance(0.4),
      hardwareInclusive: r.chance(0.4),
      mitelSwas: r.chance(0.1),
      prescriptionStatus: r.chance(0.1),
    },
  }
}

import * as v from 'valibot'
import { type SetAside, explain, readRows } from '../set-aside'
import { instant, jsonObject, optionalFlag, optionalNumber, optionalText } from '../wire'
import { type Customer, customerRow, toCustomer } from './schemas'

/** How long after what an invoice is due; null: a word we do not know, or none. */
export type PaymentTerm = {
  known: { days: number; from: 'invoice' | 'monthEnd' } | null
  raw: string
}

/** The table says `DAYS_14`, its example `14DAYS`. */
const paymentTerm =
  /^(?:(CURRENT_MONTH_PLUS_)?DAYS_(\d{1,3})|(CURRENT_MONTH_PLUS_)?(\d{1,3})_?DAYS)$/

export function readPaymentTerm(raw: string): PaymentTerm {
  const [, month, days, otherMonth, otherDays] = paymentTerm.exec(raw) ?? []
  const count = days ?? otherDays
  if (count === undefined) return { known: null, raw }
  const from = (month ?? otherMonth) === undefined ? 'invoice' : 'monthEnd'
  return { known: { days: Number(count), from }, raw }
}

const finance = v.nullish(
  jsonObject({
    vatNumber: optionalText,
    invoiceMethod: optionalText,
    emailAddress: optionalText,
    paymentTerms: v.pipe(
      optionalText,
      v.transform((raw) => (raw ? readPaymentTerm(raw) : null)),
    ),
    sipUsageLimit: optionalNumber,
    mvnoUsageLimit: optionalNumber,
    channelLimit: optionalNumber,
  }),
  {},
)

const addressSchema = jsonObject({
  primary: optionalFlag,
  alternativeName: optionalText,
  address: optionalText,
  zip: optionalText,
  city: optionalText,
  state: optionalText,
  country: optionalText,
  fixedNumber: optionalText,
  faxNumber: optionalText,
  municipalityCode: optionalNumber,
})

export type CustomerAddress = v.InferOutput<typeof addressSchema>

const agreement = v.nullish(
  jsonObject({ responseTime: optionalNumber, days: optionalText, period: optionalText }),
  null,
)

export type ServiceAgreement = NonNullable<v.InferOutput<typeof agreement>>

const serviceLevels = v.nullish(
  jsonObject({
    remote: agreement,
    onsite: agreement,
    services: v.nullish(
      jsonObject({
        phoneSupportErrors: optionalFlag,
        phoneSupportChanges: optionalFlag,
        onsiteInclusive: optionalFlag,
        hardwareInclusive: optionalFlag,
        mitelSwas: optionalFlag,
        prescriptionStatus: optionalFlag,
      }),
      {},
    ),
  }),
  null,
)

/** On or off: the gateway lets no more of an integration through, and says it in one word. */
const integration = v.nullish(
  v.union([
    v.boolean(),
    v.pipe(
      jsonObject({ enabled: optionalFlag }),
      v.transform(({ enabled }) => enabled),
    ),
  ]),
  null,
)

const integrations = v.pipe(
  v.nullish(
    jsonObject({
      billing: v.nullish(
        jsonObject({ economic: integration, rackbeat: integration, uniconta: integration }),
        {},
      ),
      licenses: v.nullish(jsonObject({ also: integration }), {}),
      criipto: integration,
      ms365: integration,
      mvnoPrivate: integration,
    }),
    {},
  ),
  v.transform(({ billing, licenses, ...others }) => ({ ...billing, ...licenses, ...others })),
)

const groupSchema = v.pipe(
  jsonObject({ name: v.string() }),
  v.transform(({ name }) => name),
)

const list = v.nullish(v.array(v.unknown()), [])

/** A part of the customer that departs from the contract, or a part of that. */
export type UnreadPart = { part: string; path: string; reason: string }

export type CustomerDetail = Customer & {
  faxNumber: string | null
  website: string | null
  notes: string | null
  authenticationSecurity: string | null
  customerGroup: string | null
  simTag: string | null
  bindingDate: v.InferOutput<typeof instant>
  features: string[]
  addresses: CustomerAddress[]
  finance: v.InferOutput<typeof finance>
  serviceLevels: v.InferOutput<typeof serviceLevels>
  integrations: v.InferOutput<typeof integrations>
  counters: { ios: number | null; android: number | null; web: number | null }
  reseller: {
    portal: string | null
    invoice: boolean | null
    skin: string | null
    customerGroups: string[]
  }
  /** What could not be read and is missing above. */
  unread: UnreadPart[]
}

const part = v.optional(v.unknown())

const detailRow = {
  ...customerRow,
  iptv: v.nullish(
    jsonObject({
      stbs: optionalNumber,
      stbsOffline: optionalNumber,
      apps: optionalNumber,
      ios: optionalNumber,
      android: optionalNumber,
      web: optionalNumber,
    }),
    {},
  ),
  faxNumber: part,
  website: part,
  notes: part,
  authenticationSecurity: part,
  customerGroup: part,
  simTag: part,
  bindingDate: part,
  features: part,
  addresses: part,
  finance: part,
  serviceLevelAgreements: part,
  integrations: part,
  resellerPortal: part,
  resellerInvoice: part,
  resellerSkin: part,
  resellerCustomerGroups: part,
}

type DetailRow = v.InferOutput<v.ObjectSchema<typeof detailRow, undefined>>

/**
 * One customer in full. What a list needs must be readable; of the rest, what is not costs only
 * itself. https://wiki.telecomx.dk/doku.php?id=api:customer:list
 */
export const customerDetailSchema = v.pipe(jsonObject(detailRow), v.transform(toDetail))

function toDetail(row: DetailRow): CustomerDetail {
  const unread: UnreadPart[] = []
  type Part = Exclude<keyof DetailRow, keyof typeof customerRow>

  function read<T>(name: Part, schema: v.GenericSchema<unknown, T>): T {
    const result = v.safeParse(schema, row[name], { abortEarly: true })
    if (result.success) return result.output
    unread.push({ part: name, ...explain(result.issues[0]) })
    return v.parse(schema, undefined)
  }

  function readEach<T>(name: Part, schema: v.GenericSchema<unknown, T>): T[] {
    const { rows, setAside } = readRows(read(name, list), schema)
    unread.push(...setAside.map((each) => unreadElement(name, each)))
    return rows
  }

  const { ios, android, web } = row.iptv
  return {
    ...toCustomer(row),
    faxNumber: read('faxNumber', optionalText),
    website: read('website', optionalText),
    notes: read('notes', optionalText),
    authenticationSecurity: read('authenticationSecurity', optionalText),
    customerGroup: read('customerGroup', optionalText),
    simTag: read('simTag', optionalText),
    bindingDate: read('bindingDate', instant),
    features: [...new Set(readEach('features', v.string()))],
    addresses: readEach('addresses', addressSchema),
    finance: read('finance', finance),
    serviceLevels: read('serviceLevelAgreements', serviceLevels),
    integrations: read('integrations', integrations),
    counters: { ios, android, web },
    reseller: {
      portal: read('resellerPortal', optionalText),
      invoice: read('resellerInvoice', optionalFlag),
      skin: read('resellerSkin', optionalText),
      customerGroups: readEach('resellerCustomerGroups', groupSchema),
    },
    unread,
  }
}

function unreadElement(name: string, { index, path, reason }: SetAside): UnreadPart {
  return { part: name, path: [index + 1, path].filter(Boolean).join(', '), reason }
}

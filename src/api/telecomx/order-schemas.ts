import * as v from 'valibot'
import { identifier, jsonObject, optionalText, text } from '../wire'

const ordererSchema = v.nullish(
  jsonObject({
    name: optionalText,
    department: optionalText,
    phone: optionalText,
    email: optionalText,
  }),
  {},
)

/** An entry that names nothing stays in its place: how many devices there are is the vendor's word. */
const namedDevice = v.pipe(
  v.unknown(),
  v.transform((entry): string =>
    typeof entry === 'string' || typeof entry === 'number' ? String(entry) : '',
  ),
)

const orderRow = {
  _id: identifier,
  name: text,
  snowId: optionalText,
  poNumber: optionalText,
  reseller: optionalText,
  eanNumber: optionalText,
  powernetItemNumber: optionalText,
  devices: v.nullish(v.array(namedDevice), []),
  orderer: ordererSchema,
  serviceAgreement: optionalText,
  // The filter's own page names it; no documented row has it.
  p1TaskId: optionalText,
}

type OrderRow = v.InferOutput<v.ObjectSchema<typeof orderRow, undefined>>

/** Who ordered: personal data, each part of which may be missing. */
export type Orderer = v.InferOutput<typeof ordererSchema>

/** There is no status, date or customer in the document, and so none here. */
export type Order = {
  /** unique in the page it came with: the vendor repeats even `_id` */
  key: string
  id: string
  name: string
  snowId: string | null
  poNumber: string | null
  /** an id, for a name of which the customers have to be asked */
  reseller: string | null
  /** digits with the zeros in front; of any length */
  eanNumber: string | null
  powernetItemNumber: string | null
  /** MACs and barcodes as they came, also what is neither, also one twice: see `readDeviceId`; empty where the entry was no text */
  devices: string[]
  orderer: Orderer
  /** an id, of which no name is known */
  serviceAgreement: string | null
  p1TaskId: string | null
}

/** https://wiki.telecomx.dk/doku.php?id=api:iptv:flexcareorders:list */
export const orderSchema = v.pipe(jsonObject(orderRow), v.transform(toOrder))

function toOrder({ _id: id, ...row }: OrderRow): Order {
  return { key: `${id} ${row.snowId ?? ''}`, id, ...row }
}

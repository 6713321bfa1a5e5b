/** What an order has that is out of the ordinary: in its row, or in the devices it names. */
export type OrderQuirk =
  | 'documented'
  | 'no-name'
  | 'no-orderer'
  | 'half-orderer'
  | 'no-values'
  | 'no-agreement'
  | 'no-reseller'
  | 'unknown-reseller'
  | 'no-devices'
  | 'empty-devices'
  | 'unreadable-devices'
  | 'twice-the-same'
  | 'other-notation'

/** An order before it is numbered: who ordered, what, and what is odd about it. */
export type Draft = {
  reseller: number
  name?: string
  devices: string[]
  quirk?: OrderQuirk | undefined
}

type OrderOddity = { name?: string; quirk?: OrderQuirk }

/** Near the front of support@'s list, so that page one shows them all. */
export const orderOddities: readonly OrderOddity[] = [
  { name: 'Name of FlexCare order', quirk: 'documented' },
  // The same `_id` once more, and nothing else of it.
  { quirk: 'documented' },
  { quirk: 'no-name' },
  { quirk: 'no-orderer' },
  { quirk: 'half-orderer' },
  { quirk: 'no-values' },
  { quirk: 'no-agreement' },
  { quirk: 'no-reseller' },
  { quirk: 'unknown-reseller' },
  { quirk: 'no-devices' },
  { quirk: 'empty-devices' },
  { quirk: 'unreadable-devices' },
  { quirk: 'twice-the-same' },
  { quirk: 'other-notation' },
  { name: '' },
  { name: '=HYPERLINK("http://puls.example","Levering")' },
  { name: '<i>Levering</i> & "montering"' },
  { name: 'ÆBLEHAVEN, Øst og Ålborgvej' },
  {
    name: 'Levering af bokse til alle stuer i nord- og sydfløjen, i to omgange fordi elevatoren er ude af drift, med montering og gennemgang for personalet på begge vagthold, genbestilt efter flytning af demensafsnittet',
  },
]

/** What stands here and there in the rest. */
export const commonQuirks = [
  'documented',
  'no-orderer',
  'half-orderer',
  'no-values',
  'no-agreement',
  'no-devices',
  'empty-devices',
  'unreadable-devices',
  'twice-the-same',
] as const satisfies readonly OrderQuirk[]

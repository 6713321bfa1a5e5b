import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkedIds, linkedText, longestInLink } from './linked-ids'
import { readPastedIds } from './pasted-ids'

const keysOf = (text: string) => readPastedIds(text).mentions.map(({ key }) => key)

test('a link holds up to fifty ids, in one notation, and gives them back in their order', () => {
  const id = fc.oneof(
    fc.nat(0xffff_ffff).map((bits) => `001A${bits.toString(16).toUpperCase().padStart(8, '0')}`),
    fc.nat().map(String),
  )
  const ids = fc.array(id, { maxLength: 50 })
  fc.assert(
    fc.property(ids, (some) => {
      const link = linkedIds(some) ?? ''
      expect(link).toMatch(/^[\dA-F_]*$/)
      expect(keysOf(linkedText(link))).toEqual(some)
    }),
  )
  expect(linkedIds(Array.from({ length: 51 }, () => '7'))).toBeUndefined()
  expect(linkedIds(['7'.repeat(longestInLink + 1)])).toBeUndefined()
})

test('what is no MAC and no barcode would not be found again, and is in no link', () => {
  for (const id of ['', 'R9TR_0042', '00:1A:79', '7'.repeat(33), '17 02493']) {
    expect(linkedIds(['1702493', id]), id).toBeUndefined()
  }
})

test('a link that somebody wrote is read too, and what is no id in it is kept', () => {
  const read = readPastedIds(linkedText('00:1a:79:0b:c3:11,1702493_7,<b>,'))
  expect(read.ids.map(({ key }) => key)).toEqual(['001A790BC311', '1702493', '7'])
  expect(read.unread).toEqual([{ text: '<b>', nearly: false }])
})

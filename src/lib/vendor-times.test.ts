import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readVendorDay, readVendorTime, vendorTimeText } from './vendor-times'

const at = Date.UTC(2018, 2, 3, 0, 28, 33)

test.each([
  ['2018-03-03 00:28:33.152 +0000 UTC', at + 152],
  ['2018-03-03 00:28:33.67 +0000 UTC', at + 670],
  ['2018-03-03 00:28:33 +0000 UTC', at],
  ['2018-03-03 00:28:33.123456789 +0000 UTC', at + 123],
  ['2018-03-02 19:28:33 -0500 EST', at],
  ['2018-03-03T00:28:33.000Z', at],
  ['2018-03-03T00:28:33Z', at],
  ['2018-03-03T00:28:33.19Z', at + 190],
  ['06 Oct 22 18:05 UTC', Date.UTC(2022, 9, 6, 18, 5)],
])('F50 %s is a moment, in whatever zone this machine is', (text, moment) => {
  expect(readVendorTime(text)).toEqual({ kind: 'instant', at: moment })
})

test.each([
  ['01/01/1900 0:0:0'],
  ['1/1/1900 12:00:00 AM'],
  ['1900-01-01T00:00:00Z'],
  ['0001-01-01T00:00:00Z'],
  ['0001-01-01 00:00:00 +0000 UTC'],
  ['1900-01-01'],
])('F50 %s is how never is written', (text) => {
  expect(readVendorTime(text)).toEqual({ kind: 'never' })
})

test.each([[null], [undefined], ['']])('F50 %j says nothing, which is not never', (value) => {
  expect(readVendorTime(value)).toBeNull()
})

test.each([
  ['2018-03-03 00:28:33.152 +0000 UTC m=+0.1'],
  ['2018-02-30 00:28:33 +0000 UTC'],
  ['2018-03-03 25:28:33 +0000 UTC'],
  ['03/03/2018 0:28:33'],
  ['31 Foo 22 18:05 UTC'],
  ['31 Feb 22 18:05 UTC'],
  ['2018-02-30'],
  ['yesterday'],
  ['0'],
])('F50 %s is shown as it was written', (raw) => {
  expect(readVendorTime(raw)).toEqual({ kind: 'unreadable', raw })
  expect(vendorTimeText(readVendorTime(raw))).toBe(raw)
})

test('a day stays a day', () => {
  const day = { kind: 'day', day: '2018-04-01', at: Date.UTC(2018, 3, 1) }
  expect(readVendorTime('2018-04-01')).toEqual(day)
  for (const text of ['2018-04-01', '2018-04-01T16:03:00.000Z', '2018-04-01 23:59:59 +0000 UTC']) {
    expect(readVendorDay(text)).toEqual(day)
  }
  expect(vendorTimeText(readVendorDay('2018-04-01'))).toBe('2018-04-01')
  expect(readVendorDay('soon')).toEqual({ kind: 'unreadable', raw: 'soon' })
  expect(readVendorDay(null)).toBeNull()
})

test('in a file a time is ISO, and never is nothing', () => {
  expect(vendorTimeText(readVendorTime('2018-03-03 00:28:33.152 +0000 UTC'))).toBe(
    '2018-03-03T00:28:33.152Z',
  )
  expect(vendorTimeText(readVendorTime('01/01/1900 0:0:0'))).toBe('')
  expect(vendorTimeText(null)).toBe('')
})

test('never makes a time that is not a number', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const time = readVendorTime(value)
      if (time && 'at' in time) expect(Number.isSafeInteger(time.at)).toBe(true)
    }),
  )
})

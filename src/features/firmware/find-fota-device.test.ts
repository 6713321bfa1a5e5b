import { expect, test, vi } from 'vitest'
import { ApiError } from '#/api/errors'
import { aFotaDevice } from '#/api/thingspace/a-fota-device'
import { findFotaDevice, knownPlace } from './find-fota-device'

const rows = (...imeis: string[]) => imeis.map((imei) => aFotaDevice({ imei }))
const page = (imeis: string[], next: string | null, isStuck = false) => ({
  rows: rows(...imeis),
  setAside: [],
  next,
  isStuck,
})
const nothing = () => {}

test('a device is looked for from the nearest that is known, and not past where it would stand', async () => {
  const known = knownPlace(
    [
      { rows: rows('100', '200'), readAt: 1 },
      { rows: rows('300', '500'), readAt: 2 },
    ],
    '400',
  )
  expect(known).toEqual({ listed: undefined, nearest: '300' })
  const read = vi.fn(async (cursor: string) => page([`${cursor}1`], '350'))
  read.mockImplementationOnce(async () => page(['350'], '350'))
  read.mockImplementationOnce(async () => page(['360', '500'], '500'))
  expect(await findFotaDevice('400', '300', read, nothing)).toEqual({
    kind: 'missing',
    read: 3,
    unread: 0,
  })
  expect(read.mock.calls).toEqual([['300'], ['350']])
})

test('the latest list that has it counts', () => {
  const lists = [
    { rows: rows('100', '400'), readAt: 9 },
    { rows: rows('400'), readAt: 2 },
  ]
  expect(knownPlace(lists, '400')).toMatchObject({ listed: { readAt: 9 }, nearest: '100' })
})

test('when the nearest has left the account it begins anew', async () => {
  const gone = new ApiError({
    kind: 'status',
    code: 'bad_request',
    detail: 'INVALID_PARAMETER',
    reason: 'last_seen_device_id',
  })
  const read = vi.fn(async () => page(['400'], null))
  read.mockRejectedValueOnce(gone)
  expect(await findFotaDevice('400', '300', read, nothing)).toMatchObject({ kind: 'found' })
  expect(read.mock.calls).toEqual([['300'], ['0']])
})

test('F72 a list that leads nowhere is an error and no loop', async () => {
  const stuck = async () => page(['100'], null, true)
  await expect(findFotaDevice('400', '0', stuck, nothing)).rejects.toMatchObject({
    code: 'marker_repeated',
    rows: 1,
  })
  let cursor = 0
  const empty = vi.fn(async () => page([], String((cursor += 1))))
  await expect(findFotaDevice('400', '0', empty, nothing)).rejects.toThrow()
  expect(empty).toHaveBeenCalledTimes(2)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftText, emptyDraft, isEmptyDraft, readDraft } from './schedule-draft'

const draft = {
  image: 'HL40_UPD HL-40 HL40_1.0.8',
  imeis: ['012345678901234', '990000000000011'],
  start: '2026-12-01',
  end: '2026-12-07',
  origin: '',
  sentAt: 1_700_000_000_000,
}

test('a draft comes back as it was kept', () => {
  expect(readDraft(draftText(draft))).toEqual(draft)
})

test('nothing kept, another version and junk are no draft', () => {
  for (const kept of [null, '', '{', '[]', '{"version":2,"image":"x"}', '{"image":"x"}']) {
    expect(readDraft(kept)).toBeNull()
  }
})

test('a field that cannot be read is as if it had not been chosen', () => {
  const kept = { version: 1, ...draft, image: 7, imeis: ['990000000000011', 990, 'x'], end: null }
  expect(readDraft(JSON.stringify(kept))).toEqual({
    ...draft,
    image: '',
    imeis: ['990000000000011'],
    end: '',
  })
})

test('whatever is kept, reading it throws nothing', () => {
  fc.assert(
    fc.property(fc.json(), (kept) => {
      expect(() => readDraft(kept)).not.toThrow()
    }),
  )
})

test('days alone are nothing to lose', () => {
  expect(isEmptyDraft({ ...emptyDraft, start: '2026-12-01', end: '2026-12-07' })).toBe(true)
  expect(isEmptyDraft({ ...emptyDraft, image: 'x' })).toBe(false)
  expect(isEmptyDraft({ ...emptyDraft, imeis: ['990000000000011'] })).toBe(false)
})

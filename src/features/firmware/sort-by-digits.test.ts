import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortByDigits } from './sort-by-digits'

type Row = { text: string | null; at: number }

const textOf = ({ text }: Row) => text
const rowsOf = (texts: Array<string | null>): Row[] => texts.map((text, at) => ({ text, at }))
const { signal } = new AbortController()

const someText = fc.oneof(
  fc.stringMatching(/^\d{1,20}$/),
  fc.constantFrom('01', '1', '010000000000001', '990000000000001', '12345678901234567890'),
)

test('it is the order of the numbers they would be, those alike as they came, either way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someText, { maxLength: 60 }), async (texts) => {
      const rows = rowsOf(texts)
      const upwards = ({ text: a }: Row, { text: b }: Row) => {
        const [one, other] = [a ?? '', b ?? '']
        if (one.length !== other.length) return one.length - other.length
        if (one === other) return 0
        return one < other ? -1 : 1
      }
      expect(await sortByDigits(rows, textOf, false, signal)).toEqual(rows.toSorted(upwards))
      expect(await sortByDigits(rows, textOf, true, signal)).toEqual(
        rows.toSorted((a, b) => upwards(b, a)),
      )
    }),
  )
})

test.each([false, true])(
  'what is no number stands after those, and nothing last (%s)',
  async (descending) => {
    const texts = [null, '350000000000001x', '123456789012345678901', '', '7', '１２', '-1']
    const sorted = await sortByDigits(rowsOf(texts), textOf, descending, signal)
    expect(sorted?.map(({ at }) => at)).toEqual([4, 1, 2, 5, 6, 0, 3])
  },
)

test('nobody waits: nothing is answered', async () => {
  expect(await sortByDigits(rowsOf(['1']), textOf, false, AbortSignal.abort())).toBeUndefined()
})

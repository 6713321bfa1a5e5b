// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useHeldChanges } from './use-held-changes'

type Row = { key: string; value: number }
type Props = { keys: string; value?: number; page: string | undefined }

const rowKey = ({ key }: Row) => key

function list(initialProps: Props) {
  const hook = renderHook(
    ({ keys, value = 0, page }: Props) =>
      useHeldChanges(
        keys.split('').map((key) => cached(key, value)),
        rowKey,
        page,
      ),
    { initialProps },
  )
  const seen = () => {
    const { rows, changes } = hook.result.current
    return [rows.map(({ key, value }) => `${key}${value}`).join(' '), changes]
  }
  return { ...hook, seen, show: () => act(() => hook.result.current.show()) }
}

const made = new Map<string, Row>()

/** One object per row and value, as a list keeps them. */
function cached(key: string, value: number): Row {
  const row = made.get(key + value) ?? { key, value }
  made.set(key + value, row)
  return row
}

test('the first rows are shown, also when the list was empty before they came', () => {
  const { seen, rerender } = list({ keys: '', page: '1' })
  rerender({ keys: 'abc', page: '1' })
  expect(seen()).toEqual(['a0 b0 c0', 0])
})

test('a refresh changes values, and the rest waits until it is asked for', () => {
  const { seen, rerender, show } = list({ keys: 'abc', page: '1' })
  rerender({ keys: 'xacb', value: 1, page: '1' })
  expect(seen()).toEqual(['a1 b1 c1', 2])
  show()
  expect(seen()).toEqual(['x1 a1 c1 b1', 0])
})

test('a row that went stands as it was last seen, and is gone when shown', () => {
  const { seen, rerender, show } = list({ keys: 'abc', page: '1' })
  rerender({ keys: 'abc', value: 1, page: '1' })
  rerender({ keys: 'ac', value: 2, page: '1' })
  expect(seen()).toEqual(['a2 b1 c2', 1])
  show()
  expect(seen()).toEqual(['a2 c2', 0])
})

test('a change that is undone is none', () => {
  const { seen, rerender } = list({ keys: 'abc', page: '1' })
  rerender({ keys: 'ab', page: '1' })
  expect(seen()).toEqual(['a0 b0 c0', 1])
  rerender({ keys: 'abc', page: '1' })
  expect(seen()).toEqual(['a0 b0 c0', 0])
})

test('another page is shown at once, and not before it is there', () => {
  const { seen, rerender } = list({ keys: 'abc', page: '1' })
  rerender({ keys: 'abc', page: undefined })
  expect(seen()).toEqual(['a0 b0 c0', 0])
  rerender({ keys: 'cde', page: '2' })
  expect(seen()).toEqual(['c0 d0 e0', 0])
})

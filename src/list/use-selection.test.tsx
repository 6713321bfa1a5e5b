// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useSelection } from './use-selection'

test('what is selected stays with its question, and another one begins with nothing', () => {
  const { result, rerender } = renderHook(({ question }) => useSelection<string>(question), {
    initialProps: { question: '?type=STB' },
  })
  const first = result.current
  act(() => first.set(new Map([['a', 'box a']])))
  rerender({ question: '?type=STB' })
  expect(result.current).toBe(first)

  rerender({ question: '?type=STB&filter=stue' })
  expect([...result.current.get().keys()]).toEqual([])
  rerender({ question: '?type=STB' })
  expect([...result.current.get().keys()]).toEqual([])
})

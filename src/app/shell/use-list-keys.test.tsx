// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useListKeys } from './use-list-keys'

type ListProps = {
  items: string[]
  ready: boolean
  onHurry: () => void
  onChoose: (item: string) => void
}

function List(props: ListProps) {
  const { input } = useListKeys('list', props)
  return <input {...input} aria-label="Search" />
}

function open(items: string[], ready: boolean) {
  const onHurry = vi.fn()
  const onChoose = vi.fn()
  const { rerender, unmount } = render(<List {...{ items, ready, onHurry, onChoose }} />)
  const show = (now: string[], isReady: boolean) =>
    rerender(<List {...{ items: now, ready: isReady, onHurry, onChoose }} />)
  return { onHurry, onChoose, show, unmount }
}

const press = (key: string) => fireEvent.keyDown(screen.getByLabelText('Search'), { key })

test('Enter chooses the item that is marked', () => {
  const { onChoose } = open(['a', 'b'], true)
  press('ArrowDown')
  press('Enter')
  expect(onChoose.mock.calls).toEqual([['b']])
})

test('Enter ahead of the answer hurries it, and chooses from it once', () => {
  const { onHurry, onChoose, show } = open(['old'], false)
  press('Enter')
  expect(onHurry).toHaveBeenCalledOnce()
  show(['old'], false)
  expect(onChoose).not.toHaveBeenCalled()
  show(['new', 'newer'], true)
  show(['newest'], true)
  expect(onChoose.mock.calls).toEqual([['new']])
})

test('an answer without items chooses nothing', () => {
  const { onChoose, show } = open(['old'], false)
  press('Enter')
  show([], true)
  show(['later'], true)
  expect(onChoose).not.toHaveBeenCalled()
})

test('an item that the arrows went to is chosen though another answer is under way', () => {
  const { onChoose } = open(['a', 'b'], false)
  press('ArrowDown')
  press('Enter')
  expect(onChoose.mock.calls).toEqual([['b']])
})

test('keys of a character that is still being written are not the list’s', () => {
  const { onChoose, onHurry } = open(['a', 'b'], true)
  for (const key of ['ArrowDown', 'Enter'])
    fireEvent.keyDown(screen.getByLabelText('Search'), { key, isComposing: true })
  expect([onChoose.mock.calls, onHurry.mock.calls]).toEqual([[], []])
  press('Enter')
  expect(onChoose.mock.calls).toEqual([['a']])
})

test('typing on takes the Enter back', () => {
  const { onChoose, show } = open(['old'], false)
  press('Enter')
  fireEvent.input(screen.getByLabelText('Search'), { target: { value: 'x' } })
  show(['new'], true)
  expect(onChoose).not.toHaveBeenCalled()
})

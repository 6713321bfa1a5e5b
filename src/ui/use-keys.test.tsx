// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { changePreferences, forgetPreferences, openPreferences } from './preference-store'
import { answeredKeys, useKeys } from './use-keys'

type KeysProps = { handlers: Parameters<typeof useKeys>[0]; children?: ReactNode }

function Keys({ handlers, children }: KeysProps) {
  useKeys(handlers)
  return children
}

const press = (key: string, held: KeyboardEventInit = {}, on: Element = document.body) =>
  fireEvent.keyDown(on, { key, ...held })

afterEach(() => {
  forgetPreferences()
  openPreferences(null)
})

test('a key is answered while its part is there, and the browser leaves it', () => {
  const nextRow = vi.fn<() => void>()
  const { unmount } = render(<Keys handlers={{ nextRow }} />)
  expect(press('j')).toBe(false)
  expect(press('k')).toBe(true)
  expect(nextRow).toHaveBeenCalledOnce()
  unmount()
  expect(press('j')).toBe(true)
  expect(answeredKeys()).toEqual([])
})

test('the innermost answers, and the outer one again when it is gone', () => {
  const outer = vi.fn<() => void>()
  const inner = vi.fn<() => void>()
  const inside = (there: boolean) => (
    <Keys handlers={{ handOff: outer }}>{there && <Keys handlers={{ handOff: inner }} />}</Keys>
  )
  const { rerender } = render(inside(true))
  press('c')
  expect([outer.mock.calls.length, inner.mock.calls.length]).toEqual([0, 1])
  rerender(inside(false))
  press('c')
  expect([outer.mock.calls.length, inner.mock.calls.length]).toEqual([1, 1])
})

test('it is the handler of the last render that answers', () => {
  const first = vi.fn<() => void>()
  const then = vi.fn<() => void>()
  const { rerender } = render(<Keys handlers={{ selectRow: first }} />)
  rerender(<Keys handlers={{ selectRow: then }} />)
  press('x')
  rerender(<Keys handlers={{ selectRow: undefined }} />)
  expect(press('x')).toBe(true)
  expect([first.mock.calls.length, then.mock.calls.length]).toEqual([0, 1])
})

test('what the handler refuses is left to the browser', () => {
  render(<Keys handlers={{ openRow: () => false }} />)
  expect(press('Enter')).toBe(true)
})

test('what is typed is no key, but Escape and what is held with Ctrl', () => {
  const handlers = { nextRow: vi.fn(), palette: vi.fn(), leaveSearch: vi.fn() }
  render(
    <Keys handlers={handlers}>
      <input aria-label="Text" />
      <textarea aria-label="Lines" />
      <select aria-label="Choice" />
      <div contentEditable aria-label="Free" />
      <input type="checkbox" aria-label="Check" />
    </Keys>,
  )
  for (const label of ['Text', 'Lines', 'Choice', 'Free'])
    press('j', {}, screen.getByLabelText(label))
  press('Escape')
  expect([handlers.nextRow.mock.calls, handlers.leaveSearch.mock.calls]).toEqual([[], []])
  press('Escape', {}, screen.getByLabelText('Text'))
  press('k', { ctrlKey: true }, screen.getByLabelText('Text'))
  press('j', {}, screen.getByLabelText('Check'))
  for (const handler of Object.values(handlers)) expect(handler).toHaveBeenCalledOnce()
})

test('Enter on a link or a button is the browser’s', () => {
  const openRow = vi.fn<() => void>()
  render(
    <Keys handlers={{ openRow }}>
      <a href="/devices">Devices</a>
      <button type="button">Button</button>
    </Keys>,
  )
  press('Enter', {}, screen.getByText('Devices'))
  press('Enter', {}, screen.getByText('Button'))
  expect(openRow).not.toHaveBeenCalled()
  press('Enter')
  expect(openRow).toHaveBeenCalledOnce()
})

test('an open dialog has the keys to itself', () => {
  const nextRow = vi.fn<() => void>()
  const { rerender } = render(
    <Keys handlers={{ nextRow }}>
      <dialog open />
    </Keys>,
  )
  press('j')
  expect([press('k', { ctrlKey: true }), press('j', { ctrlKey: true })]).toEqual([false, true])
  rerender(<Keys handlers={{ nextRow }} />)
  press('j')
  expect(nextRow).toHaveBeenCalledOnce()
})

test('what another has answered already is not answered again', () => {
  const help = vi.fn<() => void>()
  render(
    <Keys handlers={{ help }}>
      <div role="menu" tabIndex={0} onKeyDown={(event) => event.preventDefault()} />
    </Keys>,
  )
  press('?', {}, screen.getByRole('menu'))
  expect(help).not.toHaveBeenCalled()
})

test('neither a form that the browser fills in nor a character in the making presses a key', () => {
  const nextRow = vi.fn<() => void>()
  const failed = vi.fn((event: ErrorEvent) => event.preventDefault())
  window.addEventListener('error', failed)
  render(<Keys handlers={{ nextRow }} />)
  fireEvent(document.body, new Event('keydown', { bubbles: true }))
  press('j', { isComposing: true })
  window.removeEventListener('error', failed)
  expect([failed.mock.calls, nextRow.mock.calls]).toEqual([[], []])
})

test('two keys within a second are one, and apart are none', () => {
  const handlers = { goDevices: vi.fn(), handOff: vi.fn(), goCustomers: vi.fn() }
  render(<Keys handlers={handlers} />)
  press('g')
  press('Shift', { shiftKey: true })
  press('d')
  expect(handlers.goDevices).toHaveBeenCalledOnce()
  press('g')
  press('c')
  expect([handlers.goCustomers.mock.calls.length, handlers.handOff.mock.calls.length]).toEqual([
    1, 0,
  ])
  const now = vi.spyOn(Event.prototype, 'timeStamp', 'get').mockReturnValue(10_000)
  press('g')
  now.mockReturnValue(11_200)
  press('c')
  expect([handlers.goCustomers.mock.calls.length, handlers.handOff.mock.calls.length]).toEqual([
    1, 1,
  ])
})

test('held down, only what moves along goes on', () => {
  const handlers = { nextRow: vi.fn(), handOff: vi.fn() }
  render(<Keys handlers={handlers} />)
  for (const key of ['j', 'c']) {
    press(key)
    press(key, { repeat: true })
  }
  expect([handlers.nextRow.mock.calls.length, handlers.handOff.mock.calls.length]).toEqual([2, 1])
})

test('turned off, single characters do nothing, and the others go on', () => {
  const handlers = { help: vi.fn(), goDevices: vi.fn(), palette: vi.fn() }
  openPreferences('one')
  changePreferences({ singleKeys: false })
  render(<Keys handlers={handlers} />)
  for (const key of ['?', 'g', 'd']) press(key)
  press('k', { ctrlKey: true })
  expect(Object.values(handlers).map(({ mock }) => mock.calls.length)).toEqual([0, 0, 1])
  changePreferences({ singleKeys: true })
  press('?')
  expect(handlers.help).toHaveBeenCalledOnce()
})

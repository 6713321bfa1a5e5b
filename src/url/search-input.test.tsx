// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react'
import { BrowserRouter, Link, Route, Routes } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { choiceField, textField } from '#/lib/search-fields'
import { SearchInput } from './search-input'
import { useListSearch } from './use-list-search'

const fields = { filter: textField(64), type: choiceField(['STB', 'TABLET']) }

function List({ pauseMs }: { pauseMs?: number }) {
  const search = useListSearch<{ filter: string; type: 'STB' | 'TABLET' | undefined }>(fields)
  return (
    <>
      <SearchInput
        value={search.values.filter}
        label="Search"
        maxLength={64}
        pauseMs={pauseMs}
        onSearch={(filter) => search.replace({ filter })}
      />
      <button type="button" onClick={() => search.patch({ type: 'STB' })}>
        Boxes
      </button>
      <Link to="/device">Device</Link>
    </>
  )
}

function open(pauseMs?: number) {
  window.history.replaceState(null, '', '/list?limit=25')
  render(
    <BrowserRouter>
      <Routes>
        <Route path="/list" element={<List {...(pauseMs === undefined ? {} : { pauseMs })} />} />
        <Route path="/device" element={<p>A device</p>} />
      </Routes>
    </BrowserRouter>,
  )
}

const type = (text: string) =>
  fireEvent.change(screen.getByLabelText('Search'), { target: { value: text } })
const address = () => window.location.pathname + window.location.search
function pass(ms: number) {
  act(() => {
    vi.advanceTimersByTime(ms)
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

test('the address follows when typing pauses', () => {
  open()
  type('st')
  pass(150)
  type('stue')
  pass(150)
  expect(address()).toBe('/list?limit=25')
  pass(50)
  expect(address()).toBe('/list?limit=25&filter=stue')
})

test('what was typed right before a device was opened does not lead back from it', () => {
  open()
  type('stue')
  fireEvent.click(screen.getByText('Device'))
  pass(1_000)
  expect(address()).toBe('/device')
})

test('a filter that is set right after typing stays, and so does what was typed', () => {
  open()
  type('stue')
  fireEvent.click(screen.getByText('Boxes'))
  pass(1_000)
  expect(address()).toBe('/list?limit=25&filter=stue&type=STB')
})

test('what was typed is dropped when the address is ahead of the page on the screen', () => {
  open()
  type('stue')
  window.history.pushState(null, '', '/device')
  pass(1_000)
  expect(address()).toBe('/device')
})

test('Back overwrites what is waiting', () => {
  open()
  type('stue')
  pass(200)
  type('stue 4')
  act(() => {
    window.history.replaceState(null, '', '/list?filter=bad')
    window.dispatchEvent(new PopStateEvent('popstate'))
  })
  pass(1_000)
  expect(screen.getByLabelText('Search')).toHaveProperty('value', 'bad')
  expect(address()).toBe('/list?filter=bad')
})

test('Enter does not wait for the pause, and is not followed by it', () => {
  open()
  type('stue')
  fireEvent.keyDown(screen.getByLabelText('Search'), { key: 'Enter' })
  expect(address()).toBe('/list?limit=25&filter=stue')
  fireEvent.click(screen.getByText('Device'))
  pass(1_000)
  expect(address()).toBe('/device')
})

test('without a pause every key counts', () => {
  open(0)
  type('s')
  expect(address()).toBe('/list?limit=25&filter=s')
})

// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import type { CompletePart } from '#/api/complete-part'
import type { CompleteSet, SetFacts, SetProgress } from '#/api/complete-set'
import { ApiError } from '#/api/errors'
import { I18nProvider, loadMessages, loadWords } from '#/i18n/i18n'
import { SetNotice } from './set-notice'
import type { SetCost } from './set-words'
import type { SetState } from './use-complete-set'

// The report itself comes when it is needed: here, too, it is rendered once it is there.
beforeAll(() => Promise.all([loadMessages('en'), loadWords(['sets']), import('./set-report')]))

const refused = new ApiError({ kind: 'status', code: 'upstream_error', requestId: '4f1c' })
const progress: SetProgress = {
  rows: 1_250,
  expected: 2_000,
  parts: { done: 12, of: 120 },
  failed: [],
  requests: 20,
  resumesAt: null,
}

const setOf = (parts: number, failed: string[] = []): CompleteSet<unknown> => ({
  parts: Array.from({ length: parts }, (_, index) => partOf(String(index))),
  failed: failed.map((name) => ({ id: name, name, error: refused })),
  requests: parts,
})

function partOf(id: string): CompletePart<unknown> {
  const nothing = { setAside: 0, drifted: false, cutShort: false, readAt: Date.now() }
  return { id, rows: [], total: 0, ...nothing }
}

const factsOf = (more: Partial<SetFacts> = {}): SetFacts => ({
  rows: 5_000,
  total: 5_000,
  setAside: 0,
  drifted: false,
  cutShort: false,
  readAt: Date.now() - 20_500,
  ...more,
})

async function show(now: Partial<SetState<unknown>>, cost?: SetCost) {
  const calls = {
    read: vi.fn<() => void>(),
    cancel: vi.fn<() => void>(),
    retryFailed: vi.fn<() => void>(),
    reread: vi.fn<() => void>(),
  }
  const unread = { status: 'unread', set: undefined, facts: undefined } as const
  const none = { progress: undefined, error: null, stoppedAt: undefined }
  const state = { ...unread, ...none, ...calls, ...now }
  await act(async () => {
    render(
      <MantineProvider>
        <I18nProvider language="en">
          <SetNotice state={state} subject="Devices" things="devices" cost={cost} />
        </I18nProvider>
      </MantineProvider>,
    )
  })
  return calls
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('before it begins it says what it costs', async () => {
  const { read } = await show({}, { rows: 5_000, requests: 130, parts: 120 })
  screen.getByText(
    'This needs the complete set: at least 5,000 devices of 120 customers, in at least 130 requests.',
  )
  press('Read all devices')
  expect(read).toHaveBeenCalledOnce()
})

test('after a cancelled reading it says that nothing was kept', async () => {
  await show({ stoppedAt: 1_250 })
  screen.getByText('Cancelled after 1,250 devices: none of them were kept.')
  screen.getByRole('button', { name: 'Read all devices' })
})

test('while it is read: how far, for eye and ear, and a way to stop', async () => {
  const { cancel } = await show({ status: 'reading', progress })
  screen.getByText('1,250 devices read, 12 of 120 customers')
  const bar = screen.getByRole('progressbar', { name: 'Reading all devices' })
  expect(bar.getAttribute('value')).toBe('0.1')
  expect(screen.getByRole('status').textContent).toBe('Reading all devices: 10%')
  press('Cancel')
  expect(cancel).toHaveBeenCalledOnce()
})

test('before the first page of a list is here there are no figures', async () => {
  const none = { ...progress, rows: 0, expected: 0, parts: { done: 0, of: 1 } }
  await show({ status: 'reading', progress: none })
  screen.getByRole('progressbar', { name: 'Reading all devices' })
  expect(screen.queryByText(/\d/)).toBeNull()
})

test('F28 a pause at the wish of the service is counted down', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_500 })
  const parts = { done: 0, of: 1 }
  const paused = { rows: 200, expected: 500, parts, resumesAt: Date.now() + 5_000 }
  await show({ status: 'reading', progress: { ...progress, ...paused } })
  screen.getByText('waiting 5 s (200 of 500)')
  expect(screen.getByRole('status').textContent).toBe('The service asked for a pause.')
  vi.useRealTimers()
})

test('afterwards: how many rows of whom, how old, and a way to read it again', async () => {
  const { read } = await show({ status: 'read', set: setOf(3), facts: factsOf() })
  screen.getByText(/^All 5,000 devices of 3 customers, read \d+ sec ago$/)
  expect(screen.getByRole('status').textContent).toBe('All 5,000 devices of 3 customers are read.')
  press('Read again')
  expect(read).toHaveBeenCalledOnce()
})

test('customers that failed are named, and tried again alone; then it is not all', async () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
  const calls = await show({ status: 'read', set: setOf(3, names), facts: factsOf() })
  screen.getByText('8 customers could not be read: A, B, C, D, E and 3 more')
  screen.getByText(/^5,000 devices of 3 customers, read /)
  press('Try these again')
  expect(calls.retryFailed).toHaveBeenCalledOnce()
  expect(calls.read).not.toHaveBeenCalled()
})

test('F67 a list that changed meanwhile is said to have, with a way to read it anew', async () => {
  const facts = factsOf({ drifted: true })
  const { read } = await show({ status: 'read', set: setOf(1), facts })
  screen.getByText('The list changed while you were paging. Some rows may be repeated or missing.')
  press('Reload from the first page')
  expect(read).toHaveBeenCalledOnce()
})

test('rows beyond the limit, and those that could not be read, are owned up to', async () => {
  const facts = factsOf({ rows: 4_997, cutShort: true, setAside: 3 })
  await show({ status: 'read', set: setOf(1), facts })
  screen.getByText('A set ends at 4,997 devices, and there are more. Narrow the filter.')
  screen.getByText('3 of 5,000 rows could not be read')
  screen.getByText(/^4,997 devices, read /)
})

test('a set that could not be read at all says why and by which reference', async () => {
  const { read } = await show({ status: 'failed', error: refused })
  const alert = screen.getByRole('alert')
  expect(alert.textContent).toContain('Devices could not be loaded')
  expect(alert.textContent).toContain('TelecomX reported an error of its own.')
  expect(alert.textContent).toContain('4f1c')
  press('Try again')
  expect(read).toHaveBeenCalledOnce()
})

test('an old set whose second reading failed stays, and is said to be old', async () => {
  await show({ status: 'read', set: setOf(1), facts: factsOf(), error: refused })
  screen.getByText('Reading it again failed: TelecomX reported an error of its own.')
  screen.getByText(/^All 5,000 devices, read /)
})

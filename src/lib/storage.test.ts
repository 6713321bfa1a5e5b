import { beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => vi.resetModules())

function stubStorage(overrides: Partial<Storage> = {}): Map<string, string> {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
    ...overrides,
  })
  return kept
}

const refuse = () => {
  throw new DOMException('no', 'QuotaExceededError')
}

test('keeps, reads and forgets', async () => {
  const kept = stubStorage()
  const { readStored, writeStored } = await import('./storage')
  expect(readStored('language')).toBeNull()
  writeStored('language', 'da')
  expect(kept).toEqual(new Map([['puls:language', 'da']]))
  expect(readStored('language')).toBe('da')
  writeStored('language', null)
  expect(readStored('language')).toBeNull()
})

test('blocked storage: a value lives as long as the page', async () => {
  vi.stubGlobal('localStorage', undefined)
  const { readStored, writeStored } = await import('./storage')
  expect(readStored('scheme')).toBeNull()
  writeStored('scheme', 'dark')
  expect(readStored('scheme')).toBe('dark')
  writeStored('scheme', null)
  expect(readStored('scheme')).toBeNull()
})

test('full storage: the new value counts, not the one still kept', async () => {
  const kept = stubStorage({ setItem: refuse })
  kept.set('puls:preferences:7', 'old')
  const { readStored, writeStored } = await import('./storage')
  expect(readStored('preferences:7')).toBe('old')
  writeStored('preferences:7', 'new')
  expect(readStored('preferences:7')).toBe('new')
})

test('a draft is kept for the tab; one that is too large lives as long as the page', async () => {
  const kept = new Map<string, string>()
  const tab = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => (value.length > 9 ? refuse() : kept.set(key, value)),
    removeItem: (key: string) => kept.delete(key),
  }
  vi.stubGlobal('sessionStorage', tab)
  const { keepDraft, readKeptDraft } = await import('./storage')
  expect(readKeptDraft('draft:x')).toBeNull()
  keepDraft('draft:x', 'small')
  expect(kept).toEqual(new Map([['puls:draft:x', 'small']]))
  keepDraft('draft:x', 'much too large')
  expect(kept.size).toBe(0)
  expect(readKeptDraft('draft:x')).toBe('much too large')
  keepDraft('draft:x', null)
  expect(readKeptDraft('draft:x')).toBeNull()
})

test('all drafts are forgotten at once, and nothing else that the tab keeps', async () => {
  const kept = new Map([['another app', 'stays']])
  vi.stubGlobal('sessionStorage', {
    get length() {
      return kept.size
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => (value === 'huge' ? refuse() : kept.set(key, value)),
    removeItem: (key: string) => kept.delete(key),
  })
  const { forgetDrafts, keepDraft, readKeptDraft } = await import('./storage')
  keepDraft('draft:x', 'one')
  keepDraft('draft:y', 'two')
  keepDraft('draft:z', 'huge')
  forgetDrafts()
  expect(kept).toEqual(new Map([['another app', 'stays']]))
  expect(readKeptDraft('draft:z')).toBeNull()
  vi.stubGlobal('sessionStorage', undefined)
  keepDraft('draft:x', 'one')
  forgetDrafts()
  expect(readKeptDraft('draft:x')).toBeNull()
})

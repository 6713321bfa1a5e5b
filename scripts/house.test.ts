import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { pageWords } from '#/app/page-words'
import { areas } from '#/i18n/areas'
import { messages } from '#/i18n/en'
import { bannedCode, bannedComments } from './house/banned.ts'
import { badExports, badNames, tooLong, tooManyEffects } from './house/file-shape.ts'
import { importLaw } from './house/import-law.ts'
import { installedMantine, mantineStyles } from './house/mantine-styles.ts'
import { readTree } from './house/tree.ts'
import { misplacedWords } from './house/word-areas.ts'
import { unreadWords } from './house/words.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const tree = readTree(root)

/** Words whose place on the page is being made. */
const spokenFor = ['faults.listChanged', 'faults.reloadFromFirst']

test('imports keep to the law of the folders', () => {
  expect(importLaw(tree)).toEqual([])
})

test('files keep to the length of their kind', () => {
  expect(tooLong(tree)).toEqual([])
})

test('files are named in kebab-case and say what they are', () => {
  expect(badNames(tree)).toEqual([])
})

test('nothing is exported by default or handed on', () => {
  expect(badExports(tree)).toEqual([])
})

test('sinks and short cuts stay in the module that is there for them', () => {
  expect(bannedCode(tree)).toEqual([])
})

test('no comment postpones, or silences a checker without a reason', () => {
  expect(bannedComments(tree)).toEqual([])
})

test('effects are rare', () => {
  expect(tooManyEffects(tree)).toEqual([])
})

test('every Mantine component has its stylesheets, in order', () => {
  expect(mantineStyles(tree, 'src/app/styles.ts', installedMantine(root))).toEqual([])
})

test('words that come later come with the code that reads them', () => {
  expect(misplacedWords(tree, 'src/main.tsx', pageWords)).toEqual([])
})

test('every word for people is read somewhere', async () => {
  const later = Object.entries(areas).map(async ([name, area]) => [name, await area.load('en')])
  const words = { ...messages, ...Object.fromEntries(await Promise.all(later)) }
  expect(unreadWords(tree, words).filter((word) => !spokenFor.includes(word))).toEqual([])
})

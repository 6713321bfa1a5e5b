import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { installedMantine, mantineStyles } from './mantine-styles.ts'
import { treeOf } from './tree.ts'

const mantine = installedMantine(fileURLToPath(new URL('../..', import.meta.url)))
const first = ['default-css-variables', 'baseline', 'global']

function check(component: string, styles: string[]): string[] {
  const list = styles.map((name) => `import '@mantine/core/styles/${name}.css'`).join('\n')
  const use = `import { ${component}, type MantineTheme } from '@mantine/core'\n${component}()`
  const tree = treeOf({ 'src/app/styles.ts': list, 'src/ui/a.tsx': use })
  return mantineStyles(tree, 'src/app/styles.ts', mantine)
}

test('the styles of a component and of what it is made of are asked for', () => {
  expect(mantine.neededBy('Button')).toEqual(
    expect.arrayContaining(['UnstyledButton.css', 'Loader.css', 'Button.css']),
  )
  expect(mantine.neededBy('NotThere')).toEqual([])
})

test('a full list in order passes', () => {
  expect(check('UnstyledButton', [...first, 'UnstyledButton'])).toEqual([])
})

test('a missing stylesheet is named with who needs it', () => {
  expect(check('Badge', first)).toEqual([
    'src/app/styles.ts lacks @mantine/core/styles/Badge.css, needed by Badge in src/ui/a.tsx',
  ])
})

test('a stylesheet out of order is named', () => {
  const styles = [...first, 'Anchor', 'Text']
  expect(check('Anchor', styles)).toEqual(['src/app/styles.ts imports Text.css too late'])
  expect(check('Text', ['Text', ...first])).toHaveLength(3)
})

test('a stylesheet that nothing needs is named', () => {
  const found = check('Text', [...first, 'Text', 'Tree'])
  expect(found).toEqual(['src/app/styles.ts imports Tree.css, which nothing needs'])
})

test('without the list itself nothing passes', () => {
  expect(mantineStyles(treeOf({}), 'src/app/styles.ts', mantine)).toHaveLength(1)
})

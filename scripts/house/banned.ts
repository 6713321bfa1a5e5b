import { Visitor } from 'vite'
import type { ESTree } from 'vite'
import { isTest, lineAt } from './tree.ts'
import type { Source, Tree } from './tree.ts'

type Report = (node: ESTree.Node, why: string) => void
type Rule = {
  /** Where it holds. */
  in: (source: Source) => boolean
  look: (report: Report) => ConstructorParameters<typeof Visitor>[0]
}

const clientDates = ['src/lib/dates.ts', 'src/i18n/formats.ts']
const clientFetches = ['src/api/http.ts', 'src/boot.ts']
const clientStorage = ['src/lib/storage.ts']
// The addresses of the one come from url/paths and stay inside the app; the other looks at its own first.
const clientLinks = ['src/url/app-link.tsx', 'src/ui/safe-link.tsx']

const inClient = (source: Source) => source.path.startsWith('src/') && !isTest(source)
const inServer = (source: Source) => source.path.startsWith('server/') && !isTest(source)
const inClientBut = (places: string[]) => (source: Source) =>
  inClient(source) && !places.includes(source.path)

const sinks = new Set([
  'innerHTML',
  'outerHTML',
  'srcdoc',
  'insertAdjacentHTML',
  'createContextualFragment',
  'dangerouslySetInnerHTML',
])

const rules: Rule[] = [
  {
    in: (source) => inClient(source) || inServer(source),
    look: (report) => ({
      Identifier: (node) => {
        if (sinks.has(node.name)) report(node, `${node.name}: text is set as text`)
        if (node.name === 'eval') report(node, 'eval: the policy forbids it')
      },
      JSXAttribute: (node) => {
        if (node.name.type !== 'JSXIdentifier') return
        if (sinks.has(node.name.name)) report(node, `${node.name.name}: text is set as text`)
      },
      CallExpression: (node) => {
        const name = dotted(node.callee)
        const [first, second] = node.arguments
        if (name === 'document.write' || name === 'document.writeln') {
          report(node, `${name}: text is set as text`)
        }
        if (name === 'Function') report(node, 'Function(): the policy forbids it')
        if (/(?:^|\.)set(?:Timeout|Interval)$/.test(name) && isText(first)) {
          report(node, 'a timer takes a function')
        }
        if (/(?:^|\.)postMessage$/.test(name) && isText(second) && textOf(second) === '*') {
          report(node, 'postMessage names its target')
        }
      },
      NewExpression: (node) => {
        const name = dotted(node.callee)
        if (name === 'Function') report(node, 'new Function: the policy forbids it')
        if (name === 'RegExp' && !isText(node.arguments[0])) {
          report(node, 'a pattern is written down, not put together from values')
        }
      },
    }),
  },
  {
    in: inClient,
    look: (report) => ({
      CallExpression: (node) => {
        const name = dotted(node.callee)
        if (/^(?:window|globalThis|self)\.open$/.test(name)) report(node, 'window.open: use a link')
      },
    }),
  },
  {
    in: inClientBut(clientLinks),
    look: (report) => ({
      JSXOpeningElement: (node) => {
        const element = node.name.type === 'JSXIdentifier' ? node.name.name : ''
        const address = node.attributes.find(isComputedAddress)
        if (address && element !== 'SafeLink') report(address, 'a computed href: use SafeLink')
      },
    }),
  },
  {
    in: inClientBut(clientFetches),
    look: (report) => ({
      CallExpression: (node) => {
        if (/^(?:window\.|globalThis\.|self\.)?fetch$/.test(dotted(node.callee))) {
          report(node, 'fetch: use request() of api/http')
        }
      },
    }),
  },
  {
    in: inClientBut(clientStorage),
    look: (report) => ({
      Identifier: (node) => {
        if (/^(?:localStorage|sessionStorage|indexedDB)$/.test(node.name)) {
          report(node, `${node.name}: use lib/storage`)
        }
      },
    }),
  },
  {
    in: inClientBut(clientDates),
    look: (report) => ({
      NewExpression: (node) => {
        if (dotted(node.callee) === 'Date' && node.arguments.length > 0) {
          report(node, 'new Date(…): use readInstant() of lib/dates')
        }
      },
      CallExpression: (node) => {
        if (dotted(node.callee) === 'Date.parse') report(node, 'Date.parse: use lib/dates')
      },
    }),
  },
  {
    in: (source) => source.path.startsWith('src/api/') && !isTest(source),
    look: (report) => ({
      CallExpression: (node) => {
        const [, method = ''] =
          /^v\.(looseObject|looseTuple|record|any)$/.exec(dotted(node.callee)) ?? []
        if (method) report(node, `v.${method}: known keys only`)
      },
    }),
  },
  {
    in: (source) => isTest(source) || source.path.startsWith('e2e/'),
    look: (report) => ({
      CallExpression: (node) => {
        const name = dotted(node.callee)
        if (/^(?:test|it|describe)\.(?:.*\.)?(?:only|skip|fixme|todo)$/.test(name)) {
          report(node, `${name}: every test runs`)
        }
        if (name.endsWith('.waitForTimeout') || name === 'sleep')
          report(node, 'wait for what is to happen, not for a time')
        if (/(?:^|\.)(?:page|context)\.route(?:FromHAR|WebSocket)?$/.test(name)) {
          report(node, 'faults are asked of the sandbox')
        }
        if (name.endsWith('.getByTestId')) report(node, 'found by role and label')
      },
    }),
  },
]

/** Sinks, back doors and short cuts, each banned outside the one module that is there for it. */
export function bannedCode(tree: Tree): string[] {
  return tree.flatMap((source) => {
    const found: string[] = []
    const report: Report = (node, why) => {
      found.push(`${source.path}:${lineAt(source.code, node.start)} ${why}`)
    }
    for (const rule of rules) {
      if (rule.in(source)) new Visitor(rule.look(report)).visit(source.parsed.program)
    }
    return found
  })
}

const words = /\b(TODO|FIXME|XXX|HACK)\b|@ts-(?:ignore|nocheck)|\b(?:ox|es)lint-disable\b(?!.*--)/

/** A comment that postpones, or silences a checker without a reason. */
export function bannedComments(tree: Tree): string[] {
  return tree.flatMap(({ path, code, parsed }) =>
    parsed.comments.flatMap(({ value, start }) => {
      const [word] = words.exec(value) ?? []
      return word === undefined ? [] : [`${path}:${lineAt(code, start)} ${word} in a comment`]
    }),
  )
}

/** `window.open` of `window.open(…)`; empty for anything less plain. */
function dotted(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression' || node.computed) return ''
  const object = dotted(node.object)
  const property = node.property.type === 'Identifier' ? node.property.name : ''
  return `${object}.${property}`
}

function isText(node: ESTree.Node | undefined): boolean {
  if (node?.type === 'TemplateLiteral') return node.expressions.length === 0
  if (node?.type === 'ConditionalExpression') {
    return isText(node.consequent) && isText(node.alternate)
  }
  if (node?.type !== 'Literal') return false
  return typeof node.value === 'string' || node.value instanceof RegExp
}

function textOf(node: ESTree.Node | undefined): unknown {
  return node?.type === 'Literal' ? node.value : undefined
}

function isComputedAddress(node: ESTree.JSXAttributeItem): boolean {
  return (
    node.type === 'JSXAttribute' &&
    node.name.type === 'JSXIdentifier' &&
    node.name.name === 'href' &&
    node.value?.type === 'JSXExpressionContainer'
  )
}

import { everyCustomer } from '#/lib/device-list-address'
import { useMessages } from '#/i18n/i18n'
import { keyCaps } from '#/lib/key-caps'
import { keyEntry } from '#/lib/keys'
import { isApple } from '#/ui/use-keys'
import { usePreference } from '#/ui/use-preference'
import { paths } from '#/url/paths'
import { fittingPages } from './palette-groups'
import type { PaletteGroup } from './palette-groups'
import { useMainPages } from './use-main-pages'
import { useScope } from './use-scope'

/** The pages of the menu and what stands right below them; each with the key that leads there. */
export function usePalettePages(typed: string): PaletteGroup {
  const { shell, of } = useMessages()
  const t = of('palette')
  const { customerId } = useScope()
  const [singleKeys] = usePreference('singleKeys')
  const main = useMainPages()

  const all = customerId ?? everyCustomer
  const below = {
    triage: [
      { name: 'incidents', to: paths.incidents(all) },
      { name: 'cause', to: paths.cause(all) },
      { name: 'since', to: paths.since(all) },
      { name: 'paste', to: paths.paste([], all) },
      { name: 'aside', to: paths.aside(all) },
    ],
    apps: [{ name: 'appWork', to: paths.appWork(customerId ?? '') }],
  } as const
  const pages = main.flatMap(({ name, key, to }) => {
    const caps = singleKeys ? keyCaps(keyEntry(key), isApple).flat().join(' ') : undefined
    const page = { name, to, label: shell[name], alsoCalled: t.alsoCalled[name], tag: caps }
    if (name !== 'triage' && name !== 'apps') return [page]
    const parts = below[name].map((part) => ({
      ...part,
      label: t.pages[part.name],
      alsoCalled: t.alsoCalled[part.name],
      tag: undefined,
    }))
    return [page, ...parts]
  })
  const choices = fittingPages(pages, typed).map(({ name, to, label, tag }) => ({
    key: name,
    to,
    name: label,
    tag,
  }))
  return { id: 'pages', choices, found: choices.length, pending: false, error: null }
}

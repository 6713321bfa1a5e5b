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

  const below = {
    triage: { name: 'incidents', to: paths.incidents(customerId ?? everyCustomer) },
    apps: { name: 'appWork', to: paths.appWork(customerId ?? '') },
  } as const
  const pages = main.flatMap(({ name, key, to }) => {
    const caps = singleKeys ? keyCaps(keyEntry(key), isApple).flat().join(' ') : undefined
    const page = { name, to, label: shell[name], alsoCalled: t.alsoCalled[name], tag: caps }
    if (name !== 'triage' && name !== 'apps') return [page]
    const part = below[name]
    const { [part.name]: label } = t.pages
    return [page, { ...part, label, alsoCalled: t.alsoCalled[part.name], tag: undefined }]
  })
  const choices = fittingPages(pages, typed).map(({ name, to, label, tag }) => ({
    key: name,
    to,
    name: label,
    tag,
  }))
  return { id: 'pages', choices, found: choices.length, pending: false, error: null }
}

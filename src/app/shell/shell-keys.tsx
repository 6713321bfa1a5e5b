import { useNavigate } from 'react-router'
import { useKeys } from '#/ui/use-keys'
import { KeyHelp } from './key-help'
import { useMainPages } from './use-main-pages'

/** The keys that are the same on every page. */
export function ShellKeys() {
  const navigate = useNavigate()
  const pages = useMainPages()
  useKeys(searchKeys)
  useKeys(Object.fromEntries(pages.map(({ key, to }) => [key, () => void navigate(to)])))
  return <KeyHelp />
}

/** Looked for when asked: which field a page has, and whether it has one, is the page's own business. */
const searchKeys = {
  get search() {
    const field = searchField()
    return field === null ? undefined : () => (field.focus(), field.select())
  },
  get leaveSearch() {
    const field = searchField()
    if (field === null) return undefined
    return () => (document.activeElement === field ? field.blur() : false)
  },
}

function searchField() {
  return document.querySelector<HTMLInputElement>('main input[type="search"]:enabled')
}

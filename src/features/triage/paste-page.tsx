import { useMessages } from '#/i18n/i18n'
import notices from '#/list/notices.module.css'
import { PageHeader } from '#/list/page-header'
import { usePageTitle } from '#/ui/use-page-title'
import { paths } from '#/url/paths'
import { useListSearch } from '#/url/use-list-search'
import { PasteForm } from './paste-form'
import { PasteResults } from './paste-results'
import { pasteFields } from './paste-search'
import type { PasteSearch } from './paste-search'
import { TriageTabs } from './triage-tabs'
import { useLookedUp, usePastedIds } from './use-pasted'

/** MACs and barcodes from a mail or a spreadsheet: where each is, and how it does. */
export function Component() {
  const messages = useMessages()
  const t = messages.of('paste')
  const search = useListSearch<PasteSearch>(pasteFields)
  const { customer } = search.values
  const { text, keep } = useLookedUp(search.values)
  const read = usePastedIds(text ?? '')
  const isLookedUp = read !== undefined && read.ids.length > 0
  usePageTitle(t.documentTitle)

  return (
    <>
      <PageHeader title={messages.of('triage').pasteTitle} query={null} />
      <TriageTabs current="paste" scope={customer} />
      {text === undefined && (
        <p className={notices.notice} data-tone="warning" role="status">
          {t.link.lost}
        </p>
      )}
      <PasteForm
        text={text ?? ''}
        isLookedUp={isLookedUp}
        toNothing={paths.paste([], customer)}
        onLookUp={(pasted, found) =>
          search.patch({ ...keep(pasted, found), result: undefined, sort: undefined })
        }
      />
      {isLookedUp && <PasteResults search={search} read={read} />}
    </>
  )
}

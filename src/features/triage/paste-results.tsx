import { BoxActions } from '#/features/box-actions/cells'
import { FleetNotice } from '#/features/fleet/cells'
import { useFormats, useMessages } from '#/i18n/i18n'
import { deviceLimits, everyCustomer } from '#/lib/device-list-address'
import type { PastedIds } from '#/lib/pasted-ids'
import { CsvOfAll } from '#/list/csv-of-all'
import { FilterLinks } from '#/list/filter-links'
import { SetTable } from '#/list/set-table'
import { useSortedRows } from '#/list/use-sorted-rows'
import { sortAll } from '#/table/sort-items'
import { sortingBy } from '#/table/sort-rows'
import { CopyTextButton } from '#/ui/copy-text-button'
import { EmptyNotice } from '#/ui/empty-notice'
import type { ListSearch } from '#/url/use-list-search'
import { countAmong, isAmong, missingText, pasteFilters } from './findings'
import type { Finding } from './findings'
import { ownPasteColumns, pasteColumns } from './paste-columns'
import { PasteSaid } from './paste-said'
import { pasteSorts } from './paste-search'
import type { PasteSearch } from './paste-search'
import styles from './paste.module.css'
import triage from './triage.module.css'
import { useFindings } from './use-findings'

type PasteResultsProps = { search: ListSearch<PasteSearch>; read: PastedIds }

/** What became of the ids: each looked for among all devices of the scope. */
export function PasteResults({ search, read }: PasteResultsProps) {
  const t = useMessages().of('paste')
  const { customer, kept } = search.values
  const { fleet, home, looked, findings } = useFindings(read, customer)

  return (
    <section className={styles.results} aria-label={t.results.heading}>
      <p className={styles.hint}>{kept === '' ? t.link.holds : t.link.tooMany}</p>
      <FleetNotice fleet={fleet} />
      {/* Once it is read it counts among the others. */}
      {home && home.devices.status !== 'read' && <FleetNotice fleet={home} />}
      {findings && looked ? (
        <>
          <PasteSaid
            ids={read.ids.length}
            findings={findings}
            looked={looked}
            toAll={fleet.every ? undefined : search.to({ customer: everyCustomer })}
          />
          <FoundDevices search={search} findings={findings} ids={read.ids.length} />
        </>
      ) : (
        <p>{t.results.notYet(read.ids.length)}</p>
      )}
    </section>
  )
}

type FoundDevicesProps = {
  search: ListSearch<PasteSearch>
  findings: readonly Finding[]
  ids: number
}

const sortFindings = sortAll<Finding>(pasteColumns.list)
const itself = (finding: Finding) => finding
const rowKey = ({ id, nth }: Finding) => `${id.key} ${nth}`

function FoundDevices({ search, findings, ids }: FoundDevicesProps) {
  const messages = useMessages()
  const t = messages.of('paste')
  const { customer, result, sort } = search.values
  const { sorted, isReordering } = useSortedRows({ rows: findings, sort, by: sortFindings })
  const busy = sorted === undefined || isReordering
  const rows = busy ? findings : sorted
  const shown = result ? rows.filter((each) => isAmong(each, result)) : rows
  const columns = customer === everyCustomer ? pasteColumns : ownPasteColumns

  return (
    <>
      <div className={triage.bar}>
        <Outcomes search={search} findings={findings} />
        <PasteActions findings={findings} shown={shown} columns={columns} scope={customer} />
      </div>
      {shown.length === 0 ? (
        <EmptyNotice
          title={messages.faults.noMatch(t.things)}
          action={{
            label: messages.list.clearFilters,
            onClick: () => search.patch({ result: undefined }),
          }}
        />
      ) : (
        <SetTable
          caption={t.results.caption(shown.length, findings.length, ids)}
          columns={columns}
          items={shown}
          toRow={itself}
          rowKey={rowKey}
          search={search}
          limits={deviceLimits}
          busy={busy}
          sorting={sortingBy(sort, pasteSorts, (by) => search.to({ sort: by }))}
        />
      )}
    </>
  )
}

type OutcomesProps = { search: ListSearch<PasteSearch>; findings: readonly Finding[] }

/** What there is to narrow the rows to; the one in the address also when there is none of it. */
function Outcomes({ search, findings }: OutcomesProps) {
  const t = useMessages().of('paste').results
  const { number } = useFormats()
  const chosen = search.values.result
  const linkTo = (result: PasteSearch['result'], word: string, count: number) => ({
    to: search.to({ result }),
    word: `${word} ${number(count)}`,
    isChosen: result === chosen,
  })
  const all = linkTo(undefined, t.all, findings.length)
  const links = pasteFilters.flatMap((each) => {
    const count = countAmong(findings, each)
    return count > 0 || each === chosen ? [linkTo(each, t.words[each], count)] : []
  })
  return <FilterLinks label={t.filter} links={[all, ...links]} />
}

type PasteActionsProps = {
  findings: readonly Finding[]
  /** What the filter leaves, in the order of the table. */
  shown: readonly Finding[]
  columns: typeof pasteColumns
  scope: string
}

/** What can be done with what is shown, and with what nobody has. */
function PasteActions({ findings, shown, columns, scope }: PasteActionsProps) {
  const t = useMessages().of('paste').results
  const missing = countAmong(findings, 'missing')
  const boxes = shown.flatMap(({ found, heartbeat }) => (found ? [{ ...found, heartbeat }] : []))
  const words = { none: t.copyMissing(missing), copied: t.copied, failed: t.notCopied }
  return (
    <span className={`${triage.bar} ${styles.actions}`}>
      <CsvOfAll fileName="puls-pasted" columns={columns} items={shown} toRow={itself} />
      {missing > 0 && (
        <CopyTextButton disabled={false} words={words} text={() => missingText(findings)} />
      )}
      {boxes.length > 0 && <BoxActions boxes={boxes} scope={scope} />}
    </span>
  )
}

import { Button } from '@mantine/core'
import type { Customer } from '#/api/telecomx/schemas'
import { BoxActions } from '#/features/box-actions/cells'
import { useMessages } from '#/i18n/i18n'
import { everyCustomer } from '#/lib/device-list-address'
import { SelectableTable } from '#/list/selectable-table'
import { useSelection } from '#/list/use-selection'
import type { ListSearch } from '#/url/use-list-search'
import { boxColumns, boxKey, boxRow } from './box-columns'
import type { BoxRow } from './box-columns'
import { asOffline } from './rules'
import type { SilentBox } from './rules'
import type { IncidentSearch } from './search'
import styles from './triage.module.css'

type SpikeBoxesProps = {
  boxes: readonly SilentBox[]
  siteOf: ReadonlyMap<string, Customer>
  search: ListSearch<IncidentSearch>
}

/** More are not drawn at once: a narrower stretch has fewer. */
const most = 250

/** All boxes last heard of in the stretch that was chosen, in incidents or not. */
export function SpikeBoxes({ boxes, siteOf, search }: SpikeBoxesProps) {
  const t = useMessages().of('triage')
  const { customer: scope, from, to, withDisabled } = search.values
  const selection = useSelection<BoxRow>(JSON.stringify([scope, from, to, withDisabled]))
  const shown = boxes.slice(0, most)
  // Of one customer the list may not have told whom to call.
  const known = scope === everyCustomer ? siteOf : undefined
  return (
    <section aria-label={t.histogram.boxes}>
      <div className={styles.bar}>
        <h2 className={styles.heading}>{t.histogram.boxes}</h2>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => search.patch({ from: undefined, to: undefined })}
        >
          {t.histogram.clear}
        </Button>
        <BoxActions boxes={boxes.map(asOffline)} scope={scope} known={known} />
      </div>
      {boxes.length > 0 && (
        <SelectableTable
          caption={t.histogram.boxesCaption(shown.length, boxes.length)}
          columns={boxColumns}
          rows={shown.map((box) =>
            boxRow(box, siteOf.get(box.customerId)?.name ?? box.customerId, scope),
          )}
          rowKey={boxKey}
          part={String(shown[0]?.key)}
          busy={false}
          selecting={{
            selection,
            fileName: 'puls-silent',
            renderActions: (rows, clear) => (
              <BoxActions
                boxes={rows.map(asOffline)}
                scope={scope}
                known={known}
                onSetAside={clear}
              />
            ),
          }}
        />
      )}
    </section>
  )
}

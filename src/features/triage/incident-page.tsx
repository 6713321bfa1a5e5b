import { Link, useParams } from 'react-router'
import { BoxActions } from '#/features/box-actions/cells'
import { unlisted } from '#/features/customers/rules'
import { kindWord } from '#/features/devices/cells'
import { HandOffButton } from '#/features/hand-off/cells'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { asideBoxOf } from '#/lib/set-asides'
import { isVendorId } from '#/lib/vendor-id'
import { PageHeader } from '#/list/page-header'
import { SelectableTable } from '#/list/selectable-table'
import { SetNotice } from '#/list/set-notice'
import { useSelection } from '#/list/use-selection'
import { EmptyNotice } from '#/ui/empty-notice'
import { lazyCode } from '#/ui/lazy-code'
import { Fact, Facts, Panel, Panels } from '#/ui/panel'
import { Part } from '#/ui/part'
import { TimeAgo } from '#/ui/time-ago'
import { usePageTitle } from '#/ui/use-page-title'
import { paths } from '#/url/paths'
import { useListSearch } from '#/url/use-list-search'
import { useScopeInAddress } from '#/url/use-scope-in-address'
import { AsideHere } from './aside-here'
import { boxKey, boxRow, siteBoxColumns } from './box-columns'
import type { BoxRow } from './box-columns'
import { GrownNotice } from './grown-notice'
import { boxesIn, readSpan } from './incidents'
import type { Span } from './incidents'
import { asOffline, sharedBy } from './rules'
import type { Shared } from './rules'
import { impactFields } from './search'
import type { TriageSearch } from './search'
import { SiteContact } from './site-contact'
import { TriageFrame, useNeeds } from './triage-frame'
import { TriageTabs } from './triage-tabs'
import { useIncidents } from './use-incidents'

const setAside = lazyCode(
  async () => (await import('#/features/aside/cells')).SetAsideButton,
  ['aside'],
)

/** The boxes of a customer that fell silent between two moments, and all that whoever calls has to know. */
export function Component() {
  const { customerId = '', span: text = '' } = useParams()
  const span = readSpan(text)
  if (span === undefined || !isVendorId(customerId)) return <NoIncident />
  return <Incident customerId={customerId} span={span} />
}

function NoIncident() {
  const t = useMessages().of('triage')
  usePageTitle(t.incidents.documentTitle(0))
  return (
    <>
      <PageHeader title={t.incidents.title} query={null} />
      <TriageTabs current={undefined} scope={useScopeInAddress()} />
      <EmptyNotice title={t.incident.badAddress} />
    </>
  )
}

type IncidentProps = { customerId: string; span: Span }

function Incident({ customerId, span }: IncidentProps) {
  const messages = useMessages()
  const t = messages.of('triage')
  const formats = useFormats()
  const { customer: scope, withDisabled } = useListSearch<TriageSearch>(impactFields).values
  const needs = useNeeds()
  const selection = useSelection<BoxRow>(`${customerId} ${span.first} ${span.last} ${withDisabled}`)
  const found = useIncidents({ customer: customerId, withDisabled })
  const { query, state, now, siteOf, dated, aside, incidents } = found
  const site = siteOf.get(customerId) ?? unlisted(customerId, customerId)
  const { sure, standby } = boxesIn(
    dated.map(({ box }) => box),
    span,
    now,
  )
  const boxes = [...sure, ...standby]
  const outOfTheWay = Object.values(boxesIn(aside, span, now)).flat().length
  const title = t.incident.title(displayText(site.name || customerId, 80))
  usePageTitle(title)
  const shared = sharedBy(boxes.map(({ device }) => device)).map((each) => ({
    ...each,
    ...wordsFor(each),
  }))

  function whyNone(): string {
    if (state.set === undefined) return messages.list.loading
    return outOfTheWay > 0 ? messages.of('aside').here(outOfTheWay) : t.incident.over
  }

  function wordsFor({ property, value }: Shared) {
    const word = t.incident.properties[property]
    if (property !== 'kind') return { word, value }
    return { word, value: kindWord(value, messages.devices.types) ?? value }
  }

  return (
    <TriageFrame
      part={undefined}
      title={title}
      scope={scope}
      query={query}
      actions={
        <>
          <Part>
            <setAside.Component boxes={boxes.map(asideBoxOf)} />
          </Part>
          <HandOffButton
            disabledReason={boxes.length === 0 ? whyNone() : undefined}
            handOff={() => ({
              site,
              sure: sure.map(({ device }) => device),
              standby: standby.map(({ device }) => device),
              link: `${window.location.pathname}${window.location.search}`,
              now,
            })}
          />
        </>
      }
    >
      <SetNotice
        state={state}
        subject={messages.devices.subject}
        things={t.silentThings}
        needs={needs}
      />
      <GrownNotice
        incidents={incidents}
        span={span}
        among={boxes}
        seen={{ customer: scope, withDisabled }}
      />
      <AsideHere boxes={outOfTheWay} scope={customerId} />
      {state.set !== undefined && boxes.length + outOfTheWay === 0 && (
        <EmptyNotice title={t.incident.over} text={t.incident.overHint} />
      )}
      <Panels>
        {boxes.length > 0 && (
          <Panel heading={t.incident.what}>
            <Facts>
              <Fact term={t.incidents.size}>{t.boxes(sure.length)}</Fact>
              <Fact term={t.incidents.standby}>{formats.number(standby.length)}</Fact>
              <Fact term={t.incident.first}>
                {formats.dateTime(span.first)} · <TimeAgo at={span.first} />
              </Fact>
              <Fact term={t.incident.last}>{formats.dateTime(span.last)}</Fact>
              {shared.map(({ property, word, value, count, of }) => (
                <Fact key={property} term={word}>
                  {t.incident.shared(displayText(value, 64), count, of)}
                </Fact>
              ))}
              <Fact term={t.cause}>
                <Link to={paths.cause(scope)}>{t.incident.compare}</Link>
              </Fact>
            </Facts>
          </Panel>
        )}
        <SiteContact site={site} scope={scope} />
      </Panels>
      {boxes.length > 0 && (
        <SelectableTable
          caption={t.incident.caption(boxes.length)}
          columns={siteBoxColumns}
          rows={boxes.map((box) => boxRow(box, site.name, scope))}
          rowKey={boxKey}
          part={customerId}
          busy={false}
          selecting={{
            selection,
            fileName: 'puls-incident',
            renderActions: (rows, clear) => (
              <BoxActions boxes={rows.map(asOffline)} scope={scope} onSetAside={clear} />
            ),
          }}
        />
      )}
    </TriageFrame>
  )
}

import type { UseQueryResult } from '@tanstack/react-query'
import type { WhitelistAnswer } from '#/api/telecomx/app-client'
import type { WhitelistApp } from '#/api/telecomx/app-schemas'
import { useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { initials } from '#/lib/initials'
import { Failure } from '#/list/failure'
import { EmptyNotice } from '#/ui/empty-notice'
import { Fact, Facts, Panel } from '#/ui/panel'
import { RefusedNotice } from '#/ui/refused-notice'
import { SafeLink } from '#/ui/safe-link'
import { SkeletonRows } from '#/ui/skeleton-rows'
import styles from './app-page.module.css'
import { defaultVersionCell } from './cells'
import { ListedVersions } from './listed-versions'

type WhitelistEntryProps = {
  packageId: string
  query: UseQueryResult<WhitelistAnswer>
}

/** What the whitelist says of the app. That it says nothing, or not to us, is an answer too. */
export function WhitelistEntry({ packageId, query }: WhitelistEntryProps) {
  const t = useMessages()
  return (
    <Panel heading={t.of('apps').page.entry} wide>
      <EntryStates packageId={packageId} query={query} />
    </Panel>
  )
}

function EntryStates({ packageId, query }: WhitelistEntryProps) {
  const t = useMessages()
  const { page } = t.of('apps')
  const { data: answer, error } = query

  if (answer === undefined && error !== null) {
    const retry = () => void query.refetch()
    return <Failure error={error} subject={page.subject} onRetry={retry} />
  }
  if (answer === undefined) {
    return <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} rows={4} />
  }
  if (answer.kind === 'notListed') {
    const title = page.notListed(displayText(packageId, 128))
    return <EmptyNotice title={title} text={t.faults.reasons.not_found} />
  }
  if (answer.kind === 'refused') {
    const isFeature = answer.reason === 'feature'
    return (
      <RefusedNotice
        title={isFeature ? t.faults.featureMissing : t.faults.accessDenied}
        needs={isFeature ? page.needsFeature : page.needsLevel}
      />
    )
  }
  return (
    <>
      <EntryFacts app={answer.app} answer={answer} />
      <ListedVersions app={answer.app} />
    </>
  )
}

function EntryFacts({ app, answer }: { app: WhitelistApp; answer: WhitelistAnswer }) {
  const t = useMessages()
  const { page } = t.of('apps')
  const { yes, no, unreported } = t.devices
  const flag = (value: boolean | null) => {
    if (value === null) return unreported
    return value ? yes : no
  }
  // A picture would be fetched from wherever the entry says.
  const letters = initials(app.name)
  return (
    <Facts>
      <Fact term={t.of('apps').columns.name}>
        {letters && (
          <span className={styles.initials} aria-hidden>
            {letters}
          </span>
        )}
        {app.name.trim() ? <bdi dir="auto">{displayText(app.name, 128)}</bdi> : unreported}
      </Fact>
      <Fact term={t.of('whitelist').default}>{defaultVersionCell(answer, t)}</Fact>
      <Fact term={page.private}>{flag(app.isPrivate)}</Fact>
      <Fact term={page.whitelistOnly}>
        {app.whitelistOnly ? `${yes}. ${page.whitelistOnlyHint}` : no}
      </Fact>
      <Fact term={page.autoUpdate}>{flag(app.autoUpdateDefault)}</Fact>
      <Fact term={page.androidTv}>{flag(app.androidTV)}</Fact>
      <Fact term={page.icon}>
        {app.iconUrl ? <SafeLink href={app.iconUrl} /> : <span className={styles.dim}>–</span>}
      </Fact>
    </Facts>
  )
}

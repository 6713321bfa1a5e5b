import { useQuery } from '@tanstack/react-query'
import { firstCursor } from '#/api/cursor-paging'
import { useMessages } from '#/i18n/i18n'
import { Failure } from '#/list/failure'
import { PageHeader } from '#/list/page-header'
import { usePageTitle } from '#/ui/use-page-title'
import { FirmwareFrame } from './firmware-frame'
import { fotaDevicePage } from './queries'

export function Component() {
  return (
    <FirmwareFrame section="devices">{(account) => <Devices account={account} />}</FirmwareFrame>
  )
}

function Devices({ account }: { account: string }) {
  const t = useMessages().of('firmware').devices
  const query = useQuery(fotaDevicePage({ account, cursor: firstCursor }))
  usePageTitle(t.title)
  return (
    <>
      <PageHeader title={t.title} query={query} />
      {query.error !== null && (
        <Failure error={query.error} subject={t.subject} onRetry={() => void query.refetch()} />
      )}
    </>
  )
}

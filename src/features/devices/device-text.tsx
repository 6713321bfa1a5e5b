import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '#/i18n/i18n'
import { Failure } from '#/list/failure'
import { CopyButton } from '#/ui/copy-button'
import { Panel } from '#/ui/panel'
import { SkeletonRows } from '#/ui/skeleton-rows'
import styles from './device-page.module.css'
import { deviceText } from './queries'

type DeviceTextProps = { address: { customerId: string; deviceId: string }; name: string }

export function DeviceText({ address, name }: DeviceTextProps) {
  const t = useMessages().of('device')
  const [asked, setAsked] = useState(false)

  return (
    <Panel heading={t.row} wide>
      <p className={styles.hint}>{t.rowHint}</p>
      {asked ? (
        <RowText address={address} name={name} />
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
          {t.showRow}
        </Button>
      )}
    </Panel>
  )
}

function RowText({ address, name }: DeviceTextProps) {
  const t = useMessages()
  const { data, error, refetch } = useQuery(deviceText(address, name))

  if (error !== null) {
    return <Failure error={error} subject={t.of('device').row} onRetry={() => void refetch()} />
  }
  if (data === undefined) {
    return <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} rows={3} />
  }
  if (data === null) return <p className={styles.hint}>{t.of('device').rowGone}</p>
  return (
    <>
      <CopyButton value={data} label={t.of('device').copyRow} />
      <div className={styles.row} tabIndex={0} role="region" aria-label={t.of('device').row}>
        <pre>{data}</pre>
      </div>
    </>
  )
}

import { Link } from 'react-router'
import type { Device } from '#/api/telecomx/schemas'
import { useFormats, useMessages } from '#/i18n/i18n'
import { Fact, Facts, Panel } from '#/ui/panel'
import { useTicking } from '#/ui/use-now'
import { usePreference } from '#/ui/use-preference'
import { paths } from '#/url/paths'
import { heartbeatBadge } from './cells'
import styles from './device-page.module.css'
import { signalOf } from './rules'
import type { Heartbeat } from './rules'
import { useHeartbeat } from './use-heartbeat'

type HeartbeatReasonProps = { device: Device; customerId: string }

/** Which rule gave the status, which signal it rests on, and how old that is. */
export function HeartbeatReason({ device, customerId }: HeartbeatReasonProps) {
  const messages = useMessages()
  const t = messages.of('device')
  const { heartbeat, census } = useHeartbeat(device, customerId)
  const signal = signalOf(device)

  return (
    <Panel heading={t.why}>
      <p className={styles.text}>{heartbeatBadge(heartbeat, messages)}</p>
      <p className={styles.text}>
        <Rule device={device} heartbeat={heartbeat} readAt={census.dataUpdatedAt} />
      </p>
      {census.isPending && !census.isError && <p className={styles.hint}>{t.whyWaiting}</p>}
      {census.isError && <p className={styles.hint}>{t.whyUnread}</p>}
      <Facts>
        <Fact term={t.signal}>
          {signal === 'stbHeartbeat'
            ? t.signals.stbHeartbeat(device.heartbeatVersion ?? '')
            : t.signals[signal]}
        </Fact>
      </Facts>
      {heartbeat.source === 'estimate' && <Limits signal={signal} />}
    </Panel>
  )
}

type RuleProps = { device: Device; heartbeat: Heartbeat; readAt: number }

function Rule({ device, heartbeat, readAt }: RuleProps) {
  const { devices, of } = useMessages()
  const t = of('device')
  const { relative, time } = useFormats()
  const { lastComm } = device
  const silence = useTicking(
    (now) => (lastComm.kind === 'instant' ? relative(Math.min(lastComm.at, now), now) : ''),
    'server',
  )
  const word = devices.heartbeat[heartbeat.status]

  if (heartbeat.source === 'server') return t.whyCensus(word, time(readAt))
  if (heartbeat.clockError) return devices.badge.clockErrorHint
  if (heartbeat.status === 'never') return t.whyNever
  if (lastComm.kind !== 'instant') return t.whyUnknown
  return t.whyEstimate(word, silence)
}

function Limits({ signal }: { signal: ReturnType<typeof signalOf> }) {
  const t = useMessages().of('device')
  const { duration } = useFormats()
  const [limits] = usePreference('estimate')
  const { lateAfterMinutes, silentAfterMinutes } = limits[signal]
  return (
    <p className={styles.hint}>
      {t.whyLate(duration(lateAfterMinutes * 60_000), duration(silentAfterMinutes * 60_000))}{' '}
      <Link to={paths.settings()}>{t.changeLimits}</Link>
    </p>
  )
}

import { Button } from '@mantine/core'
import { useMessages } from '#/i18n/i18n'
import { Failure } from './failure'
import notices from './notices.module.css'
import { SetNotice } from './set-notice'
import type { SetNoticeProps } from './set-notice'
import type { SetOnDemand as Demand } from './use-set-on-demand'

type SetOnDemandProps = Pick<SetNoticeProps, 'subject' | 'things' | 'needs'> & {
  demand: Demand<{ key: string }>
  /** What is asked for: "Look through all orders". */
  label: string
}

/** The way to a set that nobody has asked for yet, and then how it stands with it. */
export function SetOnDemand({ demand, label, ...words }: SetOnDemandProps) {
  const t = useMessages().list
  const { state, asked, counting, cost } = demand

  if (state.status === 'unread' && !asked) {
    return (
      <Button size="compact-sm" variant="default" onClick={demand.ask}>
        {label}
      </Button>
    )
  }
  if (state.status === 'unread' && counting.error !== null) {
    const retry = () => void counting.refetch()
    return (
      <Failure error={counting.error} subject={words.subject} needs={words.needs} onRetry={retry} />
    )
  }
  if (state.status === 'unread' && cost === undefined) {
    return (
      <p className={notices.figures} role="status">
        {t.loading}
      </p>
    )
  }
  return <SetNotice state={state} cost={cost} {...words} />
}

import { useFormats, useMessages } from '#/i18n/i18n'
import { Failure } from '#/list/failure'
import styles from './apps.module.css'
import type { Whitelist } from './queries'
import { refusalIn } from './rules'

type WhitelistStatusProps = {
  whitelist: Whitelist
  /** Apps of the list, on the screen or not. */
  apps: number
}

/** How it stands with the entries of what is on the screen; nothing is said once they are all here. */
export function WhitelistStatus({ whitelist, apps }: WhitelistStatusProps) {
  const { faults, of } = useMessages()
  const { number } = useFormats()
  const t = of('whitelist')
  const { answers, asked, pending, failed, error, retry } = whitelist
  const refusal = refusalIn(answers)

  if (pending === 0 && error !== null) {
    return <Failure error={error} subject={t.entries(failed)} onRetry={retry} />
  }
  const words = () => {
    if (refusal) {
      const why = refusal.reason === 'feature' ? faults.featureMissing : faults.accessDenied
      return `${t.notCompared} ${why}`
    }
    if (pending > 0) return t.reading(asked - pending, asked)
    return asked < apps ? t.onScreen(number(asked), number(apps)) : ''
  }
  return (
    <p className={styles.note} role="status">
      {words()}
    </p>
  )
}

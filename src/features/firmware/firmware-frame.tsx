import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { Link, NavLink, useNavigate, useParams } from 'react-router'
import { OpenPages } from '#/features/session/cells'
import { currentSession } from '#/features/session/queries'
import { levelWord } from '#/features/session/rules'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { FailureReasons } from '#/list/failure-reasons'
import { PageHeader } from '#/list/page-header'
import { Choice } from '#/ui/choice'
import { RefusedNotice } from '#/ui/refused-notice'
import tabs from '#/ui/tabs.module.css'
import { usePageTitle } from '#/ui/use-page-title'
import { paths } from '#/url/paths'
import { failureReason } from './failure-reason'
import styles from './firmware-frame.module.css'

/** The parts of the section, in the order of its tabs. */
const sections = [
  { id: 'devices', to: paths.firmwareDevices },
  { id: 'images', to: paths.firmwareImages },
  { id: 'upgrades', to: paths.firmwareUpgrades },
  { id: 'schedule', to: (account: string) => paths.firmwareSchedule(account) },
] as const

export type FirmwareSection = (typeof sections)[number]['id']

type FirmwareFrameProps = {
  section: FirmwareSection
  /** Called with an account that the user may use: a page asks nothing of any other. */
  children: (account: string) => ReactNode
}

/** What stands around every page of the section: whose devices, and which part; else why none. */
export function FirmwareFrame({ section, children }: FirmwareFrameProps) {
  const { frame: t, failures } = useMessages().of('firmware')
  const navigate = useNavigate()
  const { account = '' } = useParams()
  const { accounts } = useThingSpace()
  const here = sections.find(({ id }) => id === section)

  if (!accounts.includes(account)) return <NoAccount account={account} />
  return (
    <FailureReasons value={(error) => failureReason(error, failures)}>
      <div className={styles.bar}>
        <span className={styles.account}>
          {t.account}
          {accounts.length === 1 ? (
            <strong>{account}</strong>
          ) : (
            <Choice
              label={t.account}
              value={account}
              options={accounts.map((name) => ({ value: name, label: name }))}
              onChoose={(name) => here && void navigate(here.to(name))}
            />
          )}
        </span>
        <nav className={tabs.tabs} aria-label={t.sections}>
          {sections.map(({ id, to }) => (
            <NavLink key={id} to={to(account)}>
              {t[id]}
            </NavLink>
          ))}
        </nav>
      </div>
      <Fragment key={account}>{children(account)}</Fragment>
    </FailureReasons>
  )
}

/** In place of any page of the section, where there is no such account for this user. */
export function NoAccount({ account }: { account: string | undefined }) {
  const { title, frame: t } = useMessages().of('firmware')
  const { accounts } = useThingSpace()
  const [first] = accounts
  usePageTitle(title)

  return (
    <>
      <PageHeader title={title} query={null} />
      {first === undefined || account === undefined ? (
        <WhyNone />
      ) : (
        <>
          <RefusedNotice title={t.noAccount(displayText(account, 40))} needs={t.noAccountHint} />
          <p className={styles.beside}>
            <Link to={paths.firmwareDevices(first)}>{t.toAccount(first)}</Link>
          </p>
        </>
      )}
    </>
  )
}

/** None is set up, or none is open to this user's level. */
function WhyNone() {
  const messages = useMessages()
  const t = messages.of('firmware').frame
  const { list } = useFormats()
  const { because, level } = useThingSpace()

  if (because !== 'level') {
    return <RefusedNotice title={t.notConfigured} needs={t.notConfiguredHint} />
  }
  const usual = ['RESELLER_ADMIN', 'ADMIN'].map((word) => levelWord(word, messages.session.levels))
  return (
    <>
      <RefusedNotice title={t.level} needs={t.levelHint(list(usual))} />
      <OpenPages accessLevel={level} />
    </>
  )
}

/** Which accounts the user may use, and why none. */
export function useThingSpace() {
  const session = useQuery(currentSession()).data
  const { accounts = [], because = null } = session?.thingspace ?? {}
  return { accounts, because, level: session?.accessLevel ?? '' }
}

import type { CustomerDetail, ServiceAgreement } from '#/api/telecomx/customer-schemas'
import { displayText } from '#/lib/display'
import { useMessages } from '#/i18n/i18n'
import { Fact, Facts, Panel } from '#/ui/panel'
import { unreported, wordOrRaw } from './cells'
import styles from './customer-page.module.css'

const services = [
  'phoneSupportErrors',
  'phoneSupportChanges',
  'onsiteInclusive',
  'hardwareInclusive',
  'mitelSwas',
  'prescriptionStatus',
] as const

export function CustomerServiceLevels({ customer }: { customer: CustomerDetail }) {
  const t = useMessages().of('customers').page
  const levels = customer.serviceLevels
  const included = services.filter((name) => levels?.services[name] === true)

  return (
    <Panel heading={t.serviceLevels}>
      {levels === null ? (
        <p className={styles.hint}>{t.noServiceLevels}</p>
      ) : (
        <Facts>
          <Fact term={t.remote}>
            <Agreement agreement={levels.remote} />
          </Fact>
          <Fact term={t.onsite}>
            <Agreement agreement={levels.onsite} />
          </Fact>
          <Fact term={t.services}>
            {included.length === 0 && t.noServices}
            {included.map((name) => (
              <span key={name} className={styles.line}>
                {t.serviceNames[name]}
              </span>
            ))}
          </Fact>
        </Facts>
      )}
    </Panel>
  )
}

/** How soon, on which days, at which hours. */
function Agreement({ agreement }: { agreement: ServiceAgreement | null }) {
  const t = useMessages()
  if (agreement === null) return unreported(t)
  const { responseTime, days, period } = agreement
  return (
    <>
      <span className={styles.line}>
        {responseTime === null ? unreported(t) : t.of('customers').page.response(responseTime)}
      </span>
      <span className={styles.line}>{wordOrRaw(days, t.of('customers').page.serviceDays, t)}</span>
      {period && <span className={styles.line}>{displayText(period, 64)}</span>}
    </>
  )
}

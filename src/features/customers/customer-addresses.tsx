import type { CustomerAddress, CustomerDetail } from '#/api/telecomx/customer-schemas'
import { displayText } from '#/lib/display'
import { useMessages } from '#/i18n/i18n'
import { StatusBadge } from '#/ui/status-badge'
import { Panel } from '#/ui/panel'
import styles from './customer-page.module.css'

export function CustomerAddresses({ customer }: { customer: CustomerDetail }) {
  const t = useMessages().of('customers').page
  return (
    <Panel heading={t.addresses}>
      {customer.addresses.length === 0 ? (
        <p className={styles.hint}>{t.noAddresses}</p>
      ) : (
        <ul className={styles.list}>
          {customer.addresses.map((address, index) => (
            // The vendor's ids may repeat, and the order is the vendor's.
            // oxlint-disable-next-line react/no-array-index-key -- ids may repeat, and rows neither come nor move
            <Address key={index} address={address} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Address({ address }: { address: CustomerAddress }) {
  const t = useMessages().of('customers').page
  const { alternativeName, zip, city, state, country, municipalityCode } = address
  const town = [zip, city].filter(Boolean).join(' ')
  const lines = [alternativeName, address.address, town, state, country].flatMap((line) =>
    line ? [displayText(line)] : [],
  )
  const more = [
    ...(address.fixedNumber ? [t.addressPhone(displayText(address.fixedNumber, 40))] : []),
    ...(address.faxNumber ? [t.addressFax(displayText(address.faxNumber, 40))] : []),
    ...(municipalityCode === null ? [] : [t.municipality(String(municipalityCode))]),
  ]
  return (
    <li>
      {address.primary && (
        <p className={styles.primary}>
          <StatusBadge tone="ok" word={t.primary} />
        </p>
      )}
      {[...new Set(lines)].map((line) => (
        <bdi key={line} className={styles.line} dir="auto">
          {line}
        </bdi>
      ))}
      {more.length > 0 && <span className={styles.small}>{more.join(' · ')}</span>}
    </li>
  )
}

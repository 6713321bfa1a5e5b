import type { CustomerDetail } from '#/api/telecomx/customer-schemas'
import { displayText } from '#/lib/display'
import { useFormats, useMessages } from '#/i18n/i18n'
import type { Messages } from '#/i18n/en'
import { Masked } from '#/ui/masked'
import { Fact, Facts, Panel } from '#/ui/panel'
import { unknownWord, unreported, webAddress, wordOrRaw } from './cells'
import styles from './customer-page.module.css'

export function CustomerFeatures({ customer }: { customer: CustomerDetail }) {
  const t = useMessages()
  const { page } = t.of('customers')
  const words: Record<string, string> = page.featureWords

  return (
    <Panel heading={page.features}>
      {customer.features.length === 0 ? (
        <p className={styles.hint}>{page.noFeatures}</p>
      ) : (
        <ul className={styles.words}>
          {customer.features.map((feature) => (
            <li key={feature}>
              {Object.hasOwn(words, feature) ? (
                <span className={styles.word}>{words[feature]}</span>
              ) : (
                unknownWord(feature, t)
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

export function ResellerSettings({ customer }: { customer: CustomerDetail }) {
  const t = useMessages()
  const { list } = useFormats()
  const { page } = t.of('customers')
  const { portal, invoice, skin, customerGroups } = customer.reseller
  const groups = customerGroups.map((name) => displayText(name, 64))

  return (
    <Panel heading={page.resellerSettings}>
      <Facts>
        <Fact term={page.portal}>{webAddress(portal, t)}</Fact>
        <Fact term={page.invoicesThemselves}>
          {flag(invoice, t.of('customers').yes, t.of('customers').no, t)}
        </Fact>
        <Fact term={page.skin}>{wordOrRaw(skin, page.skins, t)}</Fact>
        <Fact term={page.customerGroups}>{groups.length === 0 ? page.none : list(groups)}</Fact>
      </Facts>
    </Panel>
  )
}

const integrations = [
  'economic',
  'rackbeat',
  'uniconta',
  'also',
  'criipto',
  'ms365',
  'mvnoPrivate',
] as const

/** On or off; there is nothing else in them that may leave the server. */
export function CustomerIntegrations({ customer }: { customer: CustomerDetail }) {
  const t = useMessages()
  const { page } = t.of('customers')
  return (
    <Panel heading={page.integrations}>
      <Facts>
        {integrations.map((name) => (
          <Fact key={name} term={page.integrationNames[name]}>
            {flag(customer.integrations[name], page.on, page.off, t)}
          </Fact>
        ))}
      </Facts>
    </Panel>
  )
}

export function CustomerNotes({ customer }: { customer: CustomerDetail }) {
  const t = useMessages()
  const { page } = t.of('customers')
  return (
    <Panel heading={page.notes}>
      <p className={styles.text}>
        {customer.notes ? <Masked what={page.notes} value={customer.notes} free /> : unreported(t)}
      </p>
    </Panel>
  )
}

function flag(value: boolean | null, yes: string, no: string, t: Messages) {
  if (value === null) return unreported(t)
  return value ? yes : no
}

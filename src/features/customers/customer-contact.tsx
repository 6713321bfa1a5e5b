import type { CustomerDetail } from '#/api/telecomx/customer-schemas'
import { displayText } from '#/lib/display'
import { useMessages } from '#/i18n/i18n'
import { CopiedText } from '#/ui/copied-text'
import { Fact, Facts, Panel } from '#/ui/panel'
import { customerState, givenText, parentCell, webAddress, wordOrRaw } from './cells'
import { useCustomerRows } from './use-customer-rows'

export function CustomerContact({ customer }: { customer: CustomerDetail }) {
  const t = useMessages()
  const { columns, page } = t.of('customers')
  const [row] = useCustomerRows([customer])

  return (
    <Panel heading={page.contact}>
      <Facts>
        <Fact term={columns.state}>{customerState(customer.state, t)}</Fact>
        <Fact term={page.kind}>{kindOf(customer, page.kinds)}</Fact>
        <Fact term={columns.phone}>
          <Copied text={customer.phoneNumber} what={columns.phone} />
        </Fact>
        <Fact term={columns.email}>
          <Copied text={customer.emailAddress} what={columns.email} />
        </Fact>
        <Fact term={page.fax}>{givenText(customer.faxNumber, t)}</Fact>
        <Fact term={page.website}>{webAddress(customer.website, t)}</Fact>
        <Fact term={columns.parent}>{row && parentCell(row.parent, t, row.scope)}</Fact>
        <Fact term={page.authentication}>
          {wordOrRaw(customer.authenticationSecurity, page.authentications, t)}
        </Fact>
        <Fact term={page.group}>{givenText(customer.customerGroup, t)}</Fact>
        <Fact term={columns.id} mono>
          {displayText(customer.id, 64)}
        </Fact>
      </Facts>
    </Panel>
  )
}

function kindOf(
  { isReseller, isOrganization }: CustomerDetail,
  kinds: { customer: string; reseller: string; organization: string },
): string {
  if (isReseller) return kinds.reseller
  return isOrganization ? kinds.organization : kinds.customer
}

function Copied({ text, what }: { text: string | null; what: string }) {
  const t = useMessages()
  if (!text) return givenText(text, t)
  return <CopiedText text={text} label={t.of('customers').page.copy(what)} />
}

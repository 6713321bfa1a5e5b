import type { CustomerDetail, PaymentTerm } from '#/api/telecomx/customer-schemas'
import { useFormats, useMessages } from '#/i18n/i18n'
import type { Messages } from '#/i18n/en'
import { Masked } from '#/ui/masked'
import { Fact, Facts, Panel } from '#/ui/panel'
import { counted, givenText, unknownWord, unreported, wordOrRaw } from './cells'

export function CustomerAgreement({ customer }: { customer: CustomerDetail }) {
  const t = useMessages()
  const formats = useFormats()
  const { page } = t.of('customers')
  const { finance, bindingDate } = customer

  return (
    <Panel heading={page.agreement}>
      <Facts>
        <Fact term={page.paymentTerms}>{paymentTerms(finance.paymentTerms, t)}</Fact>
        <Fact term={page.invoiceMethod}>
          {wordOrRaw(finance.invoiceMethod, page.invoiceMethods, t)}
        </Fact>
        <Fact term={page.vatNumber}>{masked(page.vatNumber, finance.vatNumber, t)}</Fact>
        <Fact term={page.invoiceEmail}>{masked(page.invoiceEmail, finance.emailAddress, t)}</Fact>
        <Fact term={page.bindingDate}>
          {bindingDate.kind === 'instant' && formats.date(bindingDate.at)}
          {bindingDate.kind === 'unreadable' && unknownWord(bindingDate.raw, t)}
          {bindingDate.kind === 'never' && page.notBound}
        </Fact>
        <Fact term={page.simTag}>{givenText(customer.simTag, t)}</Fact>
        <Fact term={page.sipLimit}>{counted(finance.sipUsageLimit, t, formats)}</Fact>
        <Fact term={page.mvnoLimit}>{counted(finance.mvnoUsageLimit, t, formats)}</Fact>
        <Fact term={page.channelLimit}>{counted(finance.channelLimit, t, formats)}</Fact>
      </Facts>
    </Panel>
  )
}

function paymentTerms(term: PaymentTerm | null, t: Messages) {
  if (term === null) return unreported(t)
  const { known, raw } = term
  return known === null
    ? unknownWord(raw, t)
    : t.of('customers').page.payment[known.from](known.days)
}

function masked(what: string, value: string | null, t: Messages) {
  return value ? <Masked what={what} value={value} /> : unreported(t)
}

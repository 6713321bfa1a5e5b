import type { Order } from '#/api/telecomx/order-schemas'
import { givenText, parentCell, unreported } from '#/features/customers/cells'
import { parentOf } from '#/features/customers/rules'
import { useFormats, useMessages } from '#/i18n/i18n'
import { CopiedText } from '#/ui/copied-text'
import { Masked } from '#/ui/masked'
import { Fact, Facts, Panel } from '#/ui/panel'
import { AppLinks } from '#/url/app-link'
import { useScopeInAddress } from '#/url/use-scope-in-address'
import { numberText } from './cells'
import styles from './order-page.module.css'
import { useResellerNames } from './use-reseller-names'

/** What the document says of an order, and that it says no more. */
export function OrderFacts({ order }: { order: Order }) {
  const t = useMessages()
  const { columns, page } = t.of('orders')
  const { number } = useFormats()

  return (
    <Panel heading={page.facts}>
      <Facts>
        <Fact term={columns.snowId}>{numberText(order.snowId, t)}</Fact>
        <Fact term={columns.poNumber}>{numberText(order.poNumber, t)}</Fact>
        <Fact term={columns.ean}>{numberText(order.eanNumber, t)}</Fact>
        <Fact term={columns.item}>{numberText(order.powernetItemNumber, t)}</Fact>
        {order.p1TaskId !== null && <Fact term={page.p1Task}>{numberText(order.p1TaskId, t)}</Fact>}
        <Fact term={columns.devices}>{number(order.devices.length)}</Fact>
        <Fact term={columns.reseller}>
          <ResellerName order={order} />
        </Fact>
        <Fact term={page.agreement}>
          {order.serviceAgreement === null ? (
            unreported(t)
          ) : (
            <>
              <CopiedId id={order.serviceAgreement} what={page.agreement} />
              <span className={styles.small}>{page.agreementHint}</span>
            </>
          )}
        </Fact>
        <Fact term={page.id}>
          <CopiedId id={order.id} what={page.id} />
        </Fact>
      </Facts>
      <p className={styles.hint}>{page.unknowable}</p>
    </Panel>
  )
}

function ResellerName({ order }: { order: Order }) {
  const t = useMessages()
  const { names } = useResellerNames([order])
  const scope = useScopeInAddress()
  const { reseller } = order
  if (!reseller) return unreported(t)
  const parent = parentOf({ parentReseller: reseller, isOwnParent: false }, names)
  if (parent.kind !== 'reseller' || parent.name === null) {
    return (
      <>
        <CopiedId id={reseller} what={t.of('orders').columns.reseller} />
        <span className={styles.small}>{t.of('customers').parentUnnamed}</span>
      </>
    )
  }
  return <AppLinks>{parentCell(parent, t, scope)}</AppLinks>
}

function CopiedId({ id, what }: { id: string; what: string }) {
  const t = useMessages().of('customers').page
  return <CopiedText mono text={id} label={t.copy(what)} />
}

export function OrdererFacts({ order }: { order: Order }) {
  const t = useMessages()
  const { page, columns } = t.of('orders')
  const { name, department, phone, email } = order.orderer

  return (
    <Panel heading={columns.orderer}>
      <Facts>
        <Fact term={columns.name}>{givenText(name, t)}</Fact>
        <Fact term={page.department}>{givenText(department, t)}</Fact>
        <Fact term={page.phone}>
          {phone ? <Masked what={page.phone} value={phone} /> : unreported(t)}
        </Fact>
        <Fact term={page.email}>
          {email ? <Masked what={page.email} value={email} /> : unreported(t)}
        </Fact>
      </Facts>
    </Panel>
  )
}

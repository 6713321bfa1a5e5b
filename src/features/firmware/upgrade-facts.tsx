import { useQuery } from '@tanstack/react-query'
import type { Upgrade } from '#/api/thingspace/upgrade-schemas'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { vendorTimeText } from '#/lib/vendor-times'
import { CopiedText } from '#/ui/copied-text'
import { Fact, Facts } from '#/ui/panel'
import { firmwareImages } from './queries'
import { muted } from './upgrade-cells'
import { imageOf } from './upgrade-list'
import { windowOf } from './upgrade-rules'
import styles from './upgrade.module.css'

type UpgradeFactsProps = { upgrade: Upgrade; account: string }

/** What was asked for. Which version it starts from, only the list of images can tell. */
export function UpgradeFacts({ upgrade, account }: UpgradeFactsProps) {
  const t = useMessages().of('upgrades')
  const { page } = t
  const { list } = useFormats()
  const images = useQuery(firmwareImages(account))
  const image = imageOf(upgrade, images.data?.rows)
  const shown = (texts: string[]) => list(texts.map((text) => displayText(text, 64)))

  return (
    <Facts>
      <Fact term={page.image}>
        <Copied text={upgrade.firmwareName} what={page.image} />
      </Fact>
      <Fact term={page.from}>
        {image && image.from.length > 0
          ? shown(image.from)
          : muted(images.data === undefined ? t.notTold : page.fromUnknown)}
      </Fact>
      <Fact term={page.to}>{displayText(upgrade.firmwareTo, 64) || muted(t.notTold)}</Fact>
      {image && image.models.length > 0 && <Fact term={page.model}>{shown(image.models)}</Fact>}
      <Fact term={page.window}>
        <WindowText upgrade={upgrade} />
      </Fact>
      <Fact term={page.account}>
        {account}
        {upgrade.account !== '' && upgrade.account !== account && (
          <span className={styles.small}>{page.other}</span>
        )}
      </Fact>
      <Fact term={page.id}>
        <Copied text={upgrade.id} what={page.id} />
      </Fact>
    </Facts>
  )
}

function Copied({ text, what }: { text: string; what: string }) {
  const t = useMessages().of('upgrades')
  if (text === '') return muted(t.noName)
  return <CopiedText mono text={text} label={t.page.copy(what)} />
}

/** Days in UTC, and what they are on this computer's clock. */
function WindowText({ upgrade }: { upgrade: Upgrade }) {
  const t = useMessages().of('upgrades').page
  const { dateTime, dateUtc } = useFormats()
  const { from, until } = windowOf(upgrade)
  const first = vendorTimeText(upgrade.startDate)

  if (from === null) return first === '' ? t.windowUnknown : displayText(first, 40)
  if (until === null) {
    return (
      <>
        {t.windowOpen(dateUtc(from))}
        <span className={styles.small}>{t.hereFrom(dateTime(from))}</span>
      </>
    )
  }
  return (
    <>
      {t.windowDays(dateUtc(from), dateUtc(until - 1))}
      <span className={styles.small}>{t.here(dateTime(from), dateTime(until))}</span>
    </>
  )
}

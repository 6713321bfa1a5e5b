import type { Firmware, FotaDevice } from '#/api/thingspace/schemas'
import type { Upgrade } from '#/api/thingspace/upgrade-schemas'
import { type Draft, emptyDraft } from './schedule-draft'
import { failedDevices, imageOfUpgrade } from './schedule-rules'
import { usualWindow } from './schedule-window'

type Link = {
  image: string
  again: string
  images: readonly Firmware[]
  /** The one that `again` names. */
  upgrade: Upgrade | undefined
  devices: readonly FotaDevice[]
}

/** The draft that a link asks for: an image, or once more the devices that failed; undefined: none. */
export function draftToBegin(link: Link, now: number): Draft | undefined {
  const { image, again, images, upgrade, devices } = link
  const days = usualWindow(now)
  if (upgrade !== undefined && again !== '') {
    const imeis = failedDevices(upgrade)
    const key = imageOfUpgrade(upgrade, images, devices, imeis)?.key ?? ''
    return { ...emptyDraft, ...days, image: key, imeis, origin: `again ${again}` }
  }
  if (!images.some(({ key }) => key === image)) return undefined
  return { ...emptyDraft, ...days, image, origin: `image ${image}` }
}

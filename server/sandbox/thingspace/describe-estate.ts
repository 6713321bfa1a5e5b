import { findDevices } from './device-store'
import { models } from './images'
import type { Thingspace } from './thingspace'

/** For tests and demonstrations: what there is to ask for, and what will come of it. */
export function describeEstate({ estate, signIns, clock }: Thingspace) {
  return {
    accounts: estate.accounts.map(({ name, purchaseType, devices, licensed }) => ({
      name,
      purchaseType,
      devices,
      licensed,
    })),
    login: signIns.login(),
    stories: estate.stories.map(({ account, image, devices, ineligible, willFail }) => ({
      account: account.name,
      image: {
        firmwareName: image.firmwareName,
        make: models[image.model]?.make,
        model: models[image.model]?.model,
        fromVersion: image.fromVersion,
        toVersion: image.toVersion,
      },
      devices,
      ineligible,
      willFail,
      /** How many of them report the image's version by now. */
      upgraded: [...findDevices(estate, account, devices, clock.now()).values()].filter(
        ({ firmware }) => firmware === image.toVersion,
      ).length,
    })),
  }
}

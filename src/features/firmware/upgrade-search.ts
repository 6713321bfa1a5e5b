import { upgradeStates } from '#/api/thingspace/upgrade-schemas'
import { deviceLimits } from '#/lib/device-list-address'
import { choiceField, integerField, textField } from '#/lib/search-fields'
import type { FieldValues } from '#/lib/search-fields'
import { deviceOutcomes } from './upgrade-rules'

const pages = {
  page: integerField(1, { min: 1, max: 100_000 }),
  limit: choiceField(deviceLimits, 50),
}

/** The state of the list of upgrades. */
export const upgradeListFields = {
  ...pages,
  filter: textField(200),
  state: choiceField(upgradeStates),
  image: textField(200),
}

export type UpgradeListSearch = FieldValues<typeof upgradeListFields>

/** The state of an upgrade's page: which of its devices are shown. */
export const upgradeResultFields = { ...pages, result: choiceField(deviceOutcomes) }

export type UpgradeResultSearch = FieldValues<typeof upgradeResultFields>

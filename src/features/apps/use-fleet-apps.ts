import { madeInSlices } from '#/list/made-in-slices'
import { fleetApps } from './installs'

/** Who runs what among the devices of a set; undefined until they have been gone through. */
export const useFleetApps = madeInSlices(fleetApps)

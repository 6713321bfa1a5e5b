import { Navigate, useLocation } from 'react-router'
import { paths } from '#/url/paths'
import { NoAccount, useThingSpace } from './firmware-frame'

/** The section begins with the devices of the first account. */
export function Component() {
  const { search } = useLocation()
  const [first] = useThingSpace().accounts
  if (first === undefined) return <NoAccount account={undefined} />
  return <Navigate replace to={{ pathname: paths.firmwareDevices(first), search }} />
}

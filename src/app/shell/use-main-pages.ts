import { useQuery } from '@tanstack/react-query'
import { currentSession } from '#/features/session/queries'
import { mainPages } from './main-pages'
import { useScope } from './use-scope'

export function useMainPages() {
  const { customerId } = useScope()
  return mainPages(useQuery(currentSession()).data, customerId)
}

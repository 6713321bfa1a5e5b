import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { isApiError } from '#/api/errors'
import { stayingSignedIn } from '#/features/session/queries'
import { useMessages } from '#/i18n/i18n'

/**
 * A request that does nothing but count as an activity. Where it has lengthened the session the
 * warning is gone; still here after an answer, or without one, it has not, and that is said.
 */
export function StaySignedIn() {
  const t = useMessages()
  const stay = useMutation(stayingSignedIn())
  const reason = isApiError(stay.error) ? t.faults.reasons[stay.error.code] : ''

  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={stay.isPending}
        onClick={() => stay.mutate()}
      >
        {t.faults.staySignedIn}
      </Button>
      {stay.isError && <span>{t.session.stayFailed(reason)}</span>}
      {stay.isSuccess && <span>{t.session.endsAnyway}</span>}
    </>
  )
}

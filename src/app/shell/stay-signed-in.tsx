import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { stayingSignedIn } from '#/features/session/queries'
import { useMessages } from '#/i18n/i18n'

/**
 * A request that does nothing but count as an activity. Where it has lengthened the session the
 * warning is gone; still here after an answer, it has not, and that is said.
 */
export function StaySignedIn() {
  const t = useMessages()
  const stay = useMutation(stayingSignedIn())

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
      {stay.isSuccess && <span>{t.session.endsAnyway}</span>}
    </>
  )
}

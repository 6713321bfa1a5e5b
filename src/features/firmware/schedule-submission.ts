import { mutationOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { scheduleUpgrade } from '#/api/thingspace/client'
import type { Firmware } from '#/api/thingspace/schemas'
import { announce } from '#/ui/announcer'
import { paths } from '#/url/paths'
import type { KeptDraft } from './schedule-kept'
import { firmwareKeys } from './queries'
import { forgetUpgrades, readUpgradesIn } from './schedule-queries'
import { lookFor, sendOnce, statesToSearch } from './schedule-sending'
import type { Sent } from './schedule-sending'

export type ScheduleSubmission = ReturnType<typeof useScheduleSubmission>

type Asked = { imeis: readonly string[]; onlyLook: boolean }

/** Sends the draft, once: see `sendOnce`. The draft is over when the upgrade is known to be there. */
export function useScheduleSubmission(
  account: string,
  image: Firmware | undefined,
  kept: KeptDraft,
  accepted: string,
) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const sending = useMutation(schedulingUpgrade(client, account, image, kept))

  function begin(asked: Asked) {
    // Two clicks may come before the button shows that the first was heard.
    if (client.isMutating({ mutationKey: sendingKey(account) }) > 0) return
    sending.mutate(asked, {
      onSuccess: (sent) => {
        if (sent.kind !== 'accepted') return
        announce(accepted)
        void navigate(paths.firmwareUpgrade(account, sent.upgrade.id), { replace: true })
      },
    })
  }

  return {
    isPending: sending.isPending,
    outcome: sending.data,
    error: sending.error,
    submit: (imeis: readonly string[]) => begin({ imeis, onlyLook: false }),
    look: () => begin({ imeis: kept.now().imeis, onlyLook: true }),
    /** It is not there, and something else is to be asked for. */
    abandon: () => {
      kept.change({ sentAt: null })
      sending.reset()
    },
  }
}

function sendingKey(account: string) {
  return [...firmwareKeys.upgrades(account), 'schedule']
}

function schedulingUpgrade(
  client: QueryClient,
  account: string,
  image: Firmware | undefined,
  kept: KeptDraft,
) {
  return mutationOptions({
    mutationKey: sendingKey(account),
    mutationFn: async ({ imeis, onlyLook }: Asked): Promise<Sent> => {
      const { start, end, sentAt } = kept.now()
      const request = {
        account,
        firmwareName: image?.name ?? '',
        firmwareTo: image?.toVersion ?? '',
        startDate: start,
        endDate: end,
        imeis,
      }
      const look = () => readUpgradesIn(account, statesToSearch(sentAt ?? Date.now(), Date.now()))
      if (onlyLook) return over(await lookFor({ request, look }))
      return over(
        await sendOnce({
          request,
          wasSent: sentAt !== null,
          send: (asked) => scheduleUpgrade(asked, {}),
          look,
          onSend: () => kept.change({ imeis, sentAt: Date.now() }),
          onRefused: () => kept.change({ sentAt: null }),
        }),
      )
    },
  })

  function over(sent: Sent): Sent {
    if (sent.kind === 'accepted' || sent.kind === 'found') {
      kept.forget()
      forgetUpgrades(client, account)
    }
    return sent
  }
}

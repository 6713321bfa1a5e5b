import { useRef, useState } from 'react'
import { useFormats, useMessages, useWordsIn } from '#/i18n/i18n'
import { CopyTextButton } from '#/ui/copy-text-button'
import { useKeys } from '#/ui/use-keys'
import { usePreference } from '#/ui/use-preference'
import type { HandOffButtonProps } from './cells'
import { boxesHandOff, handOffText, incidentHandOff } from './rules'
import { TextByHand } from './text-by-hand'

/** The text may be in a language that the page is not in: its words are fetched here. */
export function CopyHandOff({ handOff, disabledReason }: HandOffButtonProps) {
  const t = useMessages().of('handOff').button
  const { language } = useFormats()
  const [preferred] = usePreference('handOff')
  const words = useWordsIn('handOff', preferred.language ?? language)
  const button = useRef<HTMLButtonElement>(null)
  const [refused, setRefused] = useState<string>()
  const isDisabled = disabledReason !== undefined
  useKeys({ handOff: isDisabled ? undefined : () => button.current?.click() })

  function text() {
    const asked = handOff()
    const { origin } = window.location
    const made = 'sure' in asked ? incidentHandOff(asked, origin) : boxesHandOff(asked, origin)
    return handOffText(made, words, preferred.templates)
  }

  return (
    <>
      <CopyTextButton
        ref={button}
        disabled={isDisabled}
        hint={disabledReason}
        words={t}
        text={text}
        onRefused={setRefused}
      />
      {refused !== undefined && (
        <TextByHand text={refused} lang={words.language} onClose={() => setRefused(undefined)} />
      )}
    </>
  )
}

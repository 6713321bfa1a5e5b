import { Suspense, useRef, useState } from 'react'
import { useFormats, useMessages, useWordsIn } from '#/i18n/i18n'
import { CopyTextButton } from '#/ui/copy-text-button'
import { useKeys } from '#/ui/use-keys'
import { usePreference } from '#/ui/use-preference'
import { handOffText } from './rules'
import type { HandOff } from './rules'
import { TextByHand } from './text-by-hand'

type HandOffButtonProps = {
  /** Made when it is asked for. */
  handOff: () => HandOff
  /** Why there is nothing to hand on, or not yet. */
  disabledReason: string | undefined
}

/** Copies what hands boxes on, by the reader's templates; so does its key. */
export function HandOffButton(props: HandOffButtonProps) {
  const t = useMessages().of('handOff').button
  // The text may be in a language that the page is not in, whose words are fetched then.
  return (
    <Suspense fallback={<CopyTextButton disabled words={t} text={() => ''} />}>
      <CopyHandOff {...props} />
    </Suspense>
  )
}

function CopyHandOff({ handOff, disabledReason }: HandOffButtonProps) {
  const t = useMessages().of('handOff').button
  const { language } = useFormats()
  const [preferred] = usePreference('handOff')
  const words = useWordsIn('handOff', preferred.language ?? language)
  const button = useRef<HTMLButtonElement>(null)
  const [refused, setRefused] = useState<string>()
  const isDisabled = disabledReason !== undefined
  useKeys({ handOff: isDisabled ? undefined : () => button.current?.click() })

  return (
    <>
      <CopyTextButton
        ref={button}
        disabled={isDisabled}
        hint={disabledReason}
        words={t}
        text={() => handOffText(handOff(), words, preferred.templates)}
        onRefused={setRefused}
      />
      {refused !== undefined && (
        <TextByHand text={refused} lang={words.language} onClose={() => setRefused(undefined)} />
      )}
    </>
  )
}

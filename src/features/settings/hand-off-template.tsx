import { Button } from '@mantine/core'
import { useId } from 'react'
import { handOffText, unknownPlaceholders } from '#/features/hand-off/rules'
import type { AreaWords } from '#/i18n/areas'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { templateLength } from '#/lib/preferences'
import type { HandOffPart } from '#/lib/preferences'
import { usePreference } from '#/ui/use-preference'
import { handOffSample } from './hand-off-sample'
import styles from './settings.module.css'

type HandOffTemplateProps = {
  part: HandOffPart
  /** In the language of the template. */
  words: AreaWords['handOff']
  /** Null: ours. */
  own: string | null
  onChange: (text: string | null) => void
}

const mostNamed = 10

/** One template, kept as it is typed, beside what it makes of boxes that nobody has. */
export function HandOffTemplate({ part, words, own, onChange }: HandOffTemplateProps) {
  const t = useMessages().of('settings').handOff
  const { list } = useFormats()
  const [{ templates }] = usePreference('handOff')
  const id = useId()
  const ours = words.templates[part]
  const text = own ?? ours
  const unknown = unknownPlaceholders(text)
  const isBlank = text.trim() === ''

  return (
    <div className={styles.template}>
      <div>
        <label htmlFor={id} className={styles.legend}>
          {t.parts[part]}
        </label>
        <textarea
          id={id}
          className={styles.text}
          lang={words.language}
          rows={18}
          maxLength={templateLength}
          spellCheck={false}
          value={text}
          aria-describedby={`${id}-note`}
          onChange={({ currentTarget: { value } }) => onChange(value === ours ? null : value)}
        />
        <div className={styles.actions}>
          {own !== null && (
            <Button size="xs" variant="default" onClick={() => onChange(null)}>
              {t.useOurs}
            </Button>
          )}
          <span className={styles.origin}>{own === null ? t.isOurs : t.isYours}</span>
          <span id={`${id}-note`} role="status" className={styles.told}>
            {isBlank && t.blank}
            {unknown.length > 0 &&
              t.unknown(list(unknown.slice(0, mostNamed).map((name) => displayText(name, 42))))}
          </span>
        </div>
      </div>
      <figure className={styles.figure}>
        <figcaption className={styles.lead}>{t.preview}</figcaption>
        <pre className={styles.preview} lang={words.language}>
          {handOffText(handOffSample(part), words, templates)}
        </pre>
      </figure>
    </div>
  )
}

import { NativeSelect } from '@mantine/core'
import { Suspense, useState } from 'react'
import { placeholders } from '#/features/hand-off/rules'
import { useFormats, useMessages, useWordsIn } from '#/i18n/i18n'
import { handOffParts, languages } from '#/lib/preferences'
import type { HandOffPart, Language } from '#/lib/preferences'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { usePreference } from '#/ui/use-preference'
import { HandOffTemplate } from './hand-off-template'
import { SettingsSection } from './settings-section'
import styles from './settings.module.css'

/** What is copied for a ticket, and in which language: docs/decisions/035-hand-off.md. */
export function HandOffSettings() {
  const { list, of, shell } = useMessages()
  const t = of('settings').handOff
  const { language } = useFormats()
  const [preferred, change] = usePreference('handOff')
  const [chosen, setChosen] = useState<Language>()
  const shown = chosen ?? preferred.language ?? language
  const known = languages.map((value) => ({ value, label: shell.languages[value] }))

  return (
    <SettingsSection title={t.title} lead={t.lead}>
      <div className={styles.row}>
        <NativeSelect
          label={t.language}
          value={preferred.language ?? ''}
          data={[{ value: '', label: t.asPage(shell.languages[language]) }, ...known]}
          onChange={({ currentTarget: { value } }) => {
            change({ ...preferred, language: languages.find((each) => each === value) ?? null })
            setChosen(undefined)
          }}
        />
        <NativeSelect
          label={t.templatesIn}
          value={shown}
          data={known}
          onChange={({ currentTarget: { value } }) =>
            setChosen(languages.find((each) => each === value))
          }
        />
      </div>
      <Suspense fallback={<SkeletonRows label={list.loading} slowLabel={list.stillLoading} />}>
        <HandOffTemplates language={shown} />
      </Suspense>
      <Placeholders />
    </SettingsSection>
  )
}

function HandOffTemplates({ language }: { language: Language }) {
  const words = useWordsIn('handOff', language)
  const [preferred, change] = usePreference('handOff')
  const { templates } = preferred
  const own = templates[words.language]

  function keep(part: HandOffPart, text: string | null) {
    const kept = { ...own, [part]: text }
    change({ ...preferred, templates: { ...templates, [words.language]: kept } })
  }

  return handOffParts.map((part) => (
    <HandOffTemplate
      key={`${words.language} ${part}`}
      part={part}
      words={words}
      own={own[part]}
      onChange={(text) => keep(part, text)}
    />
  ))
}

function Placeholders() {
  const t = useMessages().of('settings').handOff
  return (
    <details className={styles.placeholders}>
      <summary>{t.placeholders}</summary>
      <p className={styles.lead}>{t.placeholdersLead}</p>
      {(['text', 'site', 'box'] as const).map((level) => (
        <section key={level} aria-label={t.levels[level]}>
          <h3 className={styles.legend}>{t.levels[level]}</h3>
          <dl className={styles.names}>
            {placeholders[level].map((name) => (
              <div key={name}>
                <dt>{`{${name}}`}</dt>
                <dd>{t.names[name]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  )
}

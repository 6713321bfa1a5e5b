import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import { useMessages } from '#/i18n/i18n'
import { signingIn } from './queries'
import { SignInFailure } from './sign-in-failure'
import styles from './sign-in-form.module.css'

type Missing = { username: boolean; password: boolean }

/** Sign-in with what the vendor knows: a user, and a code where the customer asks for one. */
export function SignInForm({ username }: { username?: string }) {
  const t = useMessages().session
  const signIn = useMutation(signingIn())
  const form = useRef<HTMLFormElement>(null)
  const [missing, setMissing] = useState<Missing>({ username: false, password: false })

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const credentials = {
      username: textOf(given, 'username').trim(),
      password: textOf(given, 'password'),
      smsKey: textOf(given, 'smsKey').trim() || undefined,
      authenticatorToken: textOf(given, 'authenticatorToken').trim() || undefined,
    }
    const lacks = { username: credentials.username === '', password: credentials.password === '' }
    setMissing(lacks)
    if (lacks.username) return focusField('username')
    if (lacks.password) return focusField('password')
    if (signIn.isPending) return
    signIn.mutate(credentials, { onError: () => focusField('password') })
  }

  function focusField(name: string) {
    const field = form.current?.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.select()
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <TextInput
        name="username"
        type="email"
        label={t.username}
        defaultValue={username}
        error={missing.username && t.required}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={username === undefined}
        data-autofocus={username === undefined || undefined}
      />
      <PasswordInput
        name="password"
        label={t.password}
        error={missing.password && t.required}
        autoComplete="current-password"
        autoFocus={username !== undefined}
        data-autofocus={username !== undefined || undefined}
        visibilityToggleButtonProps={{ 'aria-label': t.showPassword, tabIndex: 0 }}
      />
      <details className={styles.codes}>
        <summary>{t.haveCode}</summary>
        <div className={styles.fields}>
          <p className={styles.hint}>{t.codeHint}</p>
          <TextInput
            name="smsKey"
            label={t.smsCode}
            autoComplete="one-time-code"
            inputMode="numeric"
          />
          <TextInput
            name="authenticatorToken"
            label={t.authenticatorCode}
            autoComplete="one-time-code"
            inputMode="numeric"
          />
        </div>
      </details>
      {signIn.error !== null && <SignInFailure error={signIn.error} />}
      <Button type="submit" fullWidth aria-disabled={signIn.isPending}>
        {signIn.isPending ? t.signingIn : t.signIn}
      </Button>
    </form>
  )
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

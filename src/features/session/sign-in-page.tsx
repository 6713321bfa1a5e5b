import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '#/i18n/i18n'
import { LanguageSwitch } from '#/ui/language-switch'
import { SchemeSwitch } from '#/ui/scheme-switch'
import { ProductMark } from '#/ui/product-mark'
import { usePageTitle } from '#/ui/use-page-title'
import { DemoUsersList } from './demo-users-list'
import { demoUsersOf } from './demo-users'
import { sessionsOpenElsewhere } from './settle-session'
import { SignInForm } from './sign-in-form'
import styles from './sign-in-page.module.css'

/** Shown in place of any page while nobody is signed in; the address stays what it was. */
export function SignInPage() {
  const { session: t, faults } = useMessages()
  const [demoUsers] = useState(() => demoUsersOf(document))
  const client = useQueryClient()
  const [openElsewhere] = useState(() => sessionsOpenElsewhere(client))
  usePageTitle(t.signIn)

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <LanguageSwitch />
        <SchemeSwitch />
      </header>
      <main className={styles.main}>
        <ProductMark size="large" />
        {openElsewhere && (
          <p className={styles.notice} role="alert">
            {t.openElsewhere(faults.reasons[openElsewhere])}
          </p>
        )}
        <section className={styles.card} aria-labelledby="sign-in-title">
          <h1 id="sign-in-title" className={styles.title}>
            {t.signInTitle}
          </h1>
          <p className={styles.lead}>{t.signInLead}</p>
          <SignInForm />
        </section>
        {demoUsers.length > 0 && <DemoUsersList users={demoUsers} />}
      </main>
    </div>
  )
}

import { useMutation } from '@tanstack/react-query'
import { useMessages } from '#/i18n/i18n'
import { labelWords } from './demo-users'
import type { DemoUser } from './demo-users'
import { signingIn } from './queries'
import { SignInFailure } from './sign-in-failure'
import styles from './demo-users-list.module.css'

/** On the sandbox only: its users, each one click away. */
export function DemoUsersList({ users }: { users: DemoUser[] }) {
  const t = useMessages().session
  const signIn = useMutation(signingIn())

  return (
    <section className={styles.demo} aria-labelledby="demo-title">
      <h2 id="demo-title" className={styles.title}>
        {t.demoTitle}
      </h2>
      <p className={styles.lead}>{t.demoLead}</p>
      <ul className={styles.users}>
        {users.map((user) => {
          const { username, password } = user
          const label = labelWords(user.label, t.levels)
          return (
            <li key={username}>
              <button
                type="button"
                className={styles.user}
                aria-label={t.demoAs(label)}
                aria-disabled={signIn.isPending}
                onClick={() => !signIn.isPending && signIn.mutate({ username, password })}
              >
                <span className={styles.label}>{label}</span>
                <span className={styles.username}>{username}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {signIn.error !== null && <SignInFailure error={signIn.error} />}
    </section>
  )
}

import styles from './start-failure.module.css'

/**
 * Puls without its words: their code did not arrive, so the few that are needed are built in, in
 * both languages.
 */
export function StartFailure() {
  return (
    <main className={styles.page} role="alert">
      <p lang="en">Puls could not start. Perhaps the connection was gone for a moment.</p>
      <p lang="da">Puls kunne ikke starte. Måske var forbindelsen væk et øjeblik.</p>
      <button type="button" className={styles.reload} onClick={() => window.location.reload()}>
        <span lang="en">Reload</span> · <span lang="da">Genindlæs</span>
      </button>
    </main>
  )
}

type NamedApp = { packageId: string; name: string }

/**
 * Applications by package and by display name. The server says in words what is outdated or missing:
 * display names in its example, package ids perhaps, and the device need not list the application.
 */
export type AppDirectory = {
  add: (app: NamedApp) => void
  /**
   * Which application a word means: the package of that id, else the only one of that name without
   * regard to case; where several have the name, the device's own. Else the word is an application of
   * its own, and none is guessed.
   */
  meant: (word: string, own: readonly NamedApp[]) => MeantApp
}

export type MeantApp = {
  /** One text for each application, and never the same for a package and a mere word. */
  key: string
  /** null: no package is known that the word means. */
  packageId: string | null
}

export function appDirectory(): AppDirectory {
  const packages = new Map<string, MeantApp>()
  /** null: several have the name. */
  const byName = new Map<string, MeantApp | null>()

  function ofPackage(packageId: string): MeantApp {
    const known = packages.get(packageId)
    if (known) return known
    const app = { key: packageKey(packageId), packageId }
    packages.set(packageId, app)
    return app
  }

  return {
    add: ({ packageId, name }) => {
      const app = ofPackage(packageId)
      const folded = fold(name)
      if (folded === '') return
      const known = byName.get(folded)
      byName.set(folded, known === undefined || known === app ? app : null)
    },
    meant: (word, own) => {
      const folded = fold(word)
      const known = packages.get(word) ?? byName.get(folded)
      if (known) return known
      if (known === null) {
        const ids = new Set(own.filter(({ name }) => fold(name) === folded).map(idOf))
        const [id] = ids
        if (id !== undefined && ids.size === 1) return ofPackage(id)
      }
      return { key: `word ${folded}`, packageId: null }
    },
  }
}

export function packageKey(packageId: string): string {
  return `package ${packageId}`
}

function fold(text: string): string {
  return text.trim().toLowerCase()
}

const idOf = ({ packageId }: NamedApp) => packageId

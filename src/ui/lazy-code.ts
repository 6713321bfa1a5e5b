import { createElement, use } from 'react'
import type { ComponentType } from 'react'
import type { Area } from '#/i18n/areas'
import { loadWords, useWords } from '#/i18n/i18n'

/** The code of a part, or its words, did not arrive: a new version is out, or the network is gone. */
export class MissingCodeError extends Error {
  override readonly name = 'MissingCodeError'
}

export type LazyCode<Props> = {
  Component: ComponentType<Props>
  /** Fetches code and words ahead of their use; afterwards it renders without waiting. */
  preload: () => Promise<unknown>
}

/** What React renders again at once meets the same failure; whoever comes back later tries anew. */
const failedForMs = 1_000

/**
 * A component whose code is fetched when it is first needed, and with it the words that it and what it
 * imports read beyond those of every page; a house test holds that they are named. Unlike `lazy` of React it does not
 * wait once its code is there: a page that shows a fallback, if only for a moment, is made to keep
 * it for a third of a second.
 */
export function lazyCode<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  words: readonly Area[] = [],
): LazyCode<Props> {
  let loaded: ComponentType<Props> | undefined
  let loading: Promise<ComponentType<Props>> | undefined

  function preload() {
    loading ??= Promise.all([load(), loadWords(words)]).then(
      ([component]) => (loaded = component),
      (cause: unknown) => {
        setTimeout(() => (loading = undefined), failedForMs)
        throw new MissingCodeError('the code of a part did not arrive', { cause })
      },
    )
    return loading
  }

  function Component(props: Props) {
    const component = loaded ?? use(preload())
    useWords(words)
    return createElement(component, props)
  }

  return { Component, preload }
}

import type { Plugin } from 'vite'

/** https://v8.dev/blog/explicit-compile-hints */
const hint = '//# allFunctionsCalledOnLoad\n'

/**
 * Asks the browser to compile every function of a script as it arrives, beside the page, and not one
 * by one on first call, in the page's way. Only what stands first in a file is read as the hint, so
 * this runs after Vite has put its own line there.
 */
export function compileHintPlugin(): Plugin {
  return {
    name: 'puls:compile-hint',
    apply: 'build',
    enforce: 'post',
    // The name of a file stands for all that is in it.
    augmentChunkHash: () => hint,
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk') chunk.code = hint + chunk.code
        }
      },
    },
    writeBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && !chunk.code.startsWith(hint)) {
          this.error(`${chunk.fileName} does not begin with its compile hint`)
        }
      }
    },
  }
}

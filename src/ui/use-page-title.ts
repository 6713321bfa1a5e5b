import { useDocumentTitle } from '@mantine/hooks'

/** The page first and the product last, so that a row of narrow tabs can be told apart. */
export function usePageTitle(title: string): void {
  useDocumentTitle(title === '' ? 'Puls' : `${title} · Puls`)
}

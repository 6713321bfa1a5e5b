import type { Page } from '@playwright/test'

/** The clipboard may not be read by the page, but by whoever pastes. */
export async function pasted(page: Page): Promise<string> {
  // Wrapped, or the handle would wait for it: the page must listen before a key is pressed.
  const pasting = await page.evaluateHandle(() => ({
    text: new Promise<string>((resolve) => {
      addEventListener('paste', (event) => {
        event.preventDefault()
        resolve(event.clipboardData?.getData('text/plain') ?? '')
      })
    }),
  }))
  await page.keyboard.press('Control+V')
  return pasting.evaluate(({ text }) => text)
}

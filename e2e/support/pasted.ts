import type { Page } from '@playwright/test'

/** The clipboard may not be read by the page, but by whoever pastes. */
export async function pasted(page: Page): Promise<string> {
  // It listens before the key is pressed: keys overtake scripts.
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

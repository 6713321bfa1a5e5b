// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { Suspense } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { I18nProvider, loadMessages } from '#/i18n/i18n'
import { SafeLink } from './safe-link'

beforeAll(() => loadMessages('en'))

function shown(href: string, label?: string) {
  const { container } = render(
    <Suspense>
      <I18nProvider language="en">
        <SafeLink href={href}>{label}</SafeLink>
      </I18nProvider>
    </Suspense>,
  )
  return { link: container.querySelector('a'), text: container.textContent }
}

test('a website is a link that opens apart and tells nobody where it was', () => {
  const { link, text } = shown('www.andeby.duck')
  expect(text).toBe('www.andeby.duck')
  expect(link?.getAttribute('href')).toBe('https://www.andeby.duck/')
  expect([link?.rel, link?.target]).toEqual(['noopener noreferrer', '_blank'])
  expect(link?.title).toBe('Opens www.andeby.duck in a new tab')
})

test('the host is named where the text does not', () => {
  expect(shown('https://andeby.duck/app', 'Download').text).toBe('Downloadandeby.duck')
  expect(shown('https://æbler.dk').text).toBe('https://æbler.dkxn--bler-uoa.dk')
})

test.each(['javascript:alert(1)', 'https://andeby.duck@ond.example', 'data:text/html,hi'])(
  '%j stays text',
  (href) => {
    expect(shown(href)).toEqual({ link: null, text: href })
  },
)

// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { madeInSlices, useLastMade } from './made-in-slices'

type Source = { name: string; isReady: Promise<void>; end: () => void }

function source(name: string): Source {
  let end = () => {}
  const isReady = new Promise<void>((resolve) => {
    end = resolve
  })
  return { name, isReady, end }
}

const make = ({ name, isReady }: Source) => isReady.then(() => ({ text: `made of ${name}` }))
const shown = () => screen.getByRole('status').textContent

async function finish(making: Source) {
  await act(async () => making.end())
}

test('what is made anew takes the place of what was made before, and nothing stands between', async () => {
  const useMade = madeInSlices(make)
  function Made({ of }: { of: Source }) {
    const made = useMade(of)
    return (
      <>
        <output>{useLastMade(made)?.text ?? 'nothing yet'}</output>
        <p>{made?.text ?? 'being made'}</p>
      </>
    )
  }
  const [first, second] = [source('first'), source('second')]
  const { rerender } = render(<Made of={first} />)
  expect(shown()).toBe('nothing yet')
  await finish(first)
  expect(shown()).toBe('made of first')
  rerender(<Made of={second} />)
  expect(screen.getByText('being made')).toBeDefined()
  expect(shown()).toBe('made of first')
  await finish(second)
  expect(shown()).toBe('made of second')
})

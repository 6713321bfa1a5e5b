import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { EnvError } from './env'
import { listen } from './listen'

const host = '127.0.0.1'

/** A server's answer that waits until it is given, and says when it has been asked for. */
function held() {
  let answer: (response: Response) => void = () => {}
  let tell: () => void = () => {}
  const asked = new Promise<void>((resolve) => (tell = resolve))
  const answered = new Promise<Response>((resolve) => (answer = resolve))
  const fetch = () => {
    tell()
    return answered
  }
  return { asked, answer: (response: Response) => answer(response), fetch }
}

test('a free port is taken, told, and given back', async () => {
  const { url, port, close } = await listen(() => new Response('here'), { host, port: 0 })
  expect(url).toBe(`http://127.0.0.1:${port}`)
  expect(await (await fetch(url)).text()).toBe('here')
  await close()
  await expect(fetch(url)).rejects.toThrow()
  const again = await listen(() => new Response('again'), { host, port })
  expect(again.port).toBe(port)
  await again.close()
})

test('a taken port is one line that names the variable', async () => {
  const first = await listen(() => new Response(), { host, port: 0 })
  const second = listen(() => new Response(), {
    host,
    port: first.port,
    portVariable: 'SANDBOX_PORT',
  })
  await expect(second).rejects.toThrow(EnvError)
  await expect(second).rejects.toThrow(
    `SANDBOX_PORT: port ${first.port} on 127.0.0.1 is taken. Stop what uses it, or set SANDBOX_PORT to another port (0 takes any free one).`,
  )
  await first.close()
})

test.each(['203.0.113.9', 'nope.invalid'])(
  'an address that is not ours, %s, is one line that names HOST',
  async (elsewhere) => {
    await expect(listen(() => new Response(), { host: elsewhere, port: 0 })).rejects.toThrow(
      `HOST: this machine has no address ${elsewhere}. Set it to 127.0.0.1 or 0.0.0.0.`,
    )
  },
)

test('closing lets an answer in flight finish, and cuts one that takes too long', async () => {
  const slow = held()
  const patient = await listen(slow.fetch, { host, port: 0 })
  const answer = fetch(patient.url).then((response) => response.text())
  await slow.asked
  const closed = patient.close(2000)
  slow.answer(new Response('late'))
  await closed
  expect(await answer).toBe('late')

  const never = held()
  const hasty = await listen(never.fetch, { host, port: 0 })
  const cut = fetch(hasty.url)
  cut.catch(() => {})
  await never.asked
  await hasty.close(10)
  await expect(cut).rejects.toThrow()
})

test('a request that is no request is answered by whoever listens', async () => {
  const { port, close } = await listen(() => new Response('never'), {
    host,
    port: 0,
    onRequestError: () => new Response('not a request', { status: 400 }),
  })
  const socket = connect(port, host)
  socket.end('GET ftp://x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
  let text = ''
  for await (const chunk of socket) text += String(chunk)
  expect(text).toMatch(/^HTTP\/1\.1 400 [\s\S]*not a request$/)
  await close()
})

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { listChannels } from '~/contract/channels'
import { resetMock } from '~/contract/mock-control'

mockEachTest()
afterEach(() => vi.useRealTimers())

/** Returns the numbers in a text, in their order. */
const numbersIn = (text: string | null) =>
  [...(text ?? '').matchAll(/\d[\d,]*/g)].map(([number]) => Number(number.replaceAll(',', '')))

/** Opens a page, and returns the numbers of one of its parts. */
async function numbersAt(address: string, find: () => Promise<HTMLElement>): Promise<number[]> {
  await openApp(address)
  const part = await find()
  const numbers = numbersIn(part.textContent)
  cleanup()
  return numbers
}

const slow = { timeout: 20_000 }

test.each(['everyday', 'incident', 'large'] as const)(
  'overview, health, and log show the same numbers for the same range of the data set %s',
  async seed => {
    // The mock delivers as time passes: between two pages, none does.
    vi.useFakeTimers({ toFake: ['Date'] })
    await call(resetMock, { body: { seed } })

    const [undelivered = -1, , , total] = await numbersAt('/overview?last=24h', async () => {
      await screen.findByText(/^Covers the last 24 hours/, undefined, slow)
      return screen.findByRole('link', { name: /^Undelivered notifications \d/ }, slow)
    })
    const health = await numbersAt('/deliveries/health?last=24h', async () => {
      await screen.findByText(/attempts? in this time range$/, undefined, slow)
      const figures = screen.getByText('Undelivered notifications', { selector: 'dt' })
      return within(figures.parentElement ?? figures).getByRole('link')
    })
    expect(health).toEqual([undelivered, total])

    const log = await numbersAt('/deliveries?status=is%3Aundelivered&last=24h', () =>
      waitFor(() => {
        expect(screen.queryByRole('button', { name: 'Stop loading' })).not.toBeInTheDocument()
        return screen.getByText(/\d notifications? (match|matches)$/)
      }, slow),
    )
    expect(log.at(-1)).toBe(undelivered)
  },
  60_000,
)

test('the list of channels, a failing channel’s page, and the log show the same undelivered notifications', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await call(resetMock, { body: { seed: 'incident' } })
  const query = { offset: 0, limit: 1, namePart: 'Platform on-call pager' }
  const [pager] = (await call(listChannels, { query })).data
  const id = pager?.id ?? ''

  const [listed = -1] = await numbersAt('/channels', async () => {
    const row = await screen.findByRole('row', { name: /Platform on-call pager/ })
    return within(row).findByRole('link', { name: /^Resend \d/ }, slow)
  })
  expect(listed).toBeGreaterThan(0)
  const [onPage] = await numbersAt(`/channels/${id}`, () =>
    screen.findByRole('link', { name: /^Resend \d/ }, slow),
  )
  expect(onPage).toBe(listed)
  const log = await numbersAt(`/deliveries?channel=${id}&of=all&status=is%3Aundelivered`, () =>
    screen.findByText(/\d notifications? (match|matches)$/, undefined, slow),
  )
  expect(log.at(-1)).toBe(listed)
}, 60_000)

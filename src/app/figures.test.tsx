import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
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
        return screen.getByText(/\d notifications? (match|matches)( ·|$)/)
      }, slow),
    )
    expect(log.at(-1)).toBe(undelivered)
  },
  60_000,
)

/** A number on a page; with a plus behind it, there may be more. */
interface Figure {
  count: number
  isAtLeast: boolean
}

/** Returns the first number of a text. */
function figureIn(text: string | null | undefined): Figure {
  const [, digits = '-1', plus] = /(\d[\d,]*)(\+)?/.exec(text ?? '') ?? []
  return { count: Number(digits.replaceAll(',', '')), isAtLeast: plus !== undefined }
}

/** Opens a page as after a reload, when it has only what it loads itself. Returns what is found on it. */
async function foundAt<Found>(address: string, find: () => Promise<Found>): Promise<Found> {
  await openApp(address)
  const found = await find()
  cleanup()
  return found
}

/** Returns the links that resend what a channel did not get. */
const resendLinks = () =>
  screen.queryAllByRole<HTMLAnchorElement>('link', { name: /^Resend \d/ }).map(link => ({
    figure: figureIn(link.textContent),
    channel: new URL(link.href).searchParams.get('channel') ?? '',
    address: link.getAttribute('href') ?? '',
  }))

/** Returns the count of failing channels in the navigation; none is known if it has none. */
function failingInNavigation(): Figure {
  const link = screen.queryByRole('link', { name: 'Channels', description: /failing$/ })
  const description = document.getElementById(link?.getAttribute('aria-describedby') ?? '')
  return link ? figureIn(description?.textContent) : noneKnown
}

/** Returns the count of the filter of the list by failing channels; none is known if it is not offered. */
function failingInFilter(): Figure {
  const filter = screen.queryByRole('button', { name: /^Failing \d/ })
  return filter ? figureIn(filter.textContent) : noneKnown
}

const noneKnown: Figure = { count: 0, isAtLeast: true }

/** Waits until this many channels have resend links with exact figures. */
const resendsOfWhole = async (count: number) =>
  waitFor(() => {
    const links = resendLinks()
    expect(links.filter(({ figure }) => !figure.isAtLeast)).toHaveLength(count)
    return links
  }, slow)

/** Waits until this many texts show since when channels have been failing. Returns them without their tags. */
const failingTexts = async (count: number) =>
  waitFor(() => {
    const texts = screen.queryAllByText(/^Failing since /).map(({ textContent }) => textContent)
    expect(texts).toHaveLength(count)
    return texts
  }, slow)

test.each([
  ['everyday', { count: 1, isAtLeast: false }],
  ['incident', { count: 2, isAtLeast: false }],
  // No deliveries of most channels are loaded, so these may be failing as well.
  ['large', { count: 1, isAtLeast: true }],
] as const)(
  'every page shows the same figures about failing channels in the data set %s, even if it is opened first',
  async (seed, failing) => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await call(resetMock, { body: { seed } })

    const overview = await foundAt('/overview', async () => {
      await screen.findByText(/^Covers the last 24 hours/, undefined, slow)
      const links = await resendsOfWhole(failing.count)
      const shown = await screen.findByRole('link', { name: /^Failing channels \d/ })
      return { failing: figureIn(shown.querySelector('strong')?.textContent), links }
    })
    expect(overview.failing).toEqual(failing)

    const list = await foundAt('/channels?health=failing', async () => {
      await waitFor(
        () => expect([failingInFilter(), failingInNavigation()]).toEqual([failing, failing]),
        slow,
      )
      return { links: await resendsOfWhole(failing.count), texts: await failingTexts(failing.count) }
    })
    const byChannel = (links: typeof list.links) =>
      links.toSorted((one, other) => (one.channel < other.channel ? -1 : 1))
    expect(byChannel(list.links)).toEqual(byChannel(overview.links))

    for (const { channel, figure, address } of list.links) {
      const onPage = await foundAt(`/channels/${channel}`, async () => ({
        links: await resendsOfWhole(1),
        texts: await failingTexts(1),
      }))
      expect(onPage.links).toMatchObject([{ figure, address }])
      expect(list.texts).toContain(onPage.texts[0])
      const planned = await foundAt(address, async () => {
        await screen.findByText(/^\d+ notifications? to resend$/, undefined, slow)
        return screen.getAllByText(/^\d+ (notifications? to resend|of \d+ left out)$/)
      })
      const total = planned.reduce((sum, { textContent }) => sum + figureIn(textContent).count, 0)
      expect(total).toBe(figure.count)
    }
  },
  60_000,
)

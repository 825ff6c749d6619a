import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { errorOf } from '~/api/transport/error'
import { ErrorBanner } from './states'
import { renderUi } from '~/ui/test-render'

test.each([
  [
    413,
    'The server rejected the request',
    /The request is larger than the server, or a proxy in front of it, accepts/,
  ],
  [404, 'Not found', /This item, or one that it depends on, may have been deleted/],
  [502, 'Server error', /The change may have been made anyway/],
])('a %i answer to a write shows "%s" and what to do', async (status, title, advice) => {
  const operation = { id: 'notificationChannels.create', method: 'POST' } as const
  const error = errorOf(new Response(null, { status }), '<html>', operation)
  await renderUi(<ErrorBanner error={error} retry={() => {}} />)
  expect(screen.getByRole('alert')).toHaveTextContent(title)
  expect(screen.getByRole('alert')).toHaveTextContent(advice)
})

test('a long text from the server is not truncated within a character', async () => {
  const operation = { id: 'notificationChannels.create', method: 'POST' } as const
  for (const message of ['🔔'.repeat(2000), `a${'🔔'.repeat(2000)}`]) {
    const body = JSON.stringify({ message, errors: { name: message } })
    const error = errorOf(new Response(null, { status: 422 }), body, operation)
    const { container, unmount } = await renderUi(<ErrorBanner error={error} retry={() => {}} />)
    expect(container.textContent).toMatch(/🔔…/u)
    expect(container.textContent).not.toMatch(/\p{Surrogate}/u)
    unmount()
  }
})

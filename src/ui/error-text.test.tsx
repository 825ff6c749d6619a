import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { errorOf } from '~/api/error'
import { ErrorBanner } from './states'
import { renderUi } from './test-render'

test.each([
  [413, 'The server refused this', /It is larger than the server, or a proxy in front of it, takes/],
  [404, 'This cannot be found', /It, or something that it needs, may have been deleted/],
  [502, 'The server has a problem', /It may have been done all the same: look first/],
])('a %i to a write says "%s" and what to do', async (status, title, advice) => {
  const operation = { id: 'notificationChannels.create', method: 'POST' } as const
  const error = errorOf(new Response(null, { status }), '<html>', operation)
  await renderUi(<ErrorBanner error={error} retry={() => {}} />)
  expect(screen.getByRole('alert')).toHaveTextContent(title)
  expect(screen.getByRole('alert')).toHaveTextContent(advice)
})

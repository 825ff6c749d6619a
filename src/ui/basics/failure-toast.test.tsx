import { notifications } from '@mantine/notifications'
import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ApiError } from '~/api/transport/error'
import { useFailureToast } from './failure-toast'
import { renderUi } from '~/ui/test-render'

afterEach(() => notifications.clean())

function Failing({ error }: { error: unknown }) {
  const reportFailure = useFailureToast()
  return (
    <button type="button" onClick={() => reportFailure(error, reason => `Not paused: ${reason}`)}>
      Pause
    </button>
  )
}

async function failWith(error: unknown) {
  const { user } = await renderUi(<Failing error={error} />)
  await user.click(screen.getByRole('button', { name: 'Pause' }))
  await screen.findByText(/^Not paused: /)
}

test('a failure that needs a reload shows a toast with a reload button, which can be closed', async () => {
  await failWith(new ApiError({ kind: 'expired', status: 401 }))
  expect(screen.getByText('Not paused: You may have to sign in again')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Reload page' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Close' })).toBeInTheDocument()
})

test('any other failure is reported with only its reason', async () => {
  await failWith(new ApiError({ kind: 'refused', status: 422, message: 'Already paused' }))
  expect(screen.getByText('Not paused: Already paused')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Reload page' })).not.toBeInTheDocument()
})

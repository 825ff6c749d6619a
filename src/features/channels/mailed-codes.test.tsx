import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest } from '~/app/test-app'
import { sendVerificationCode } from '~/contract/channels'
import { addFault } from '~/contract/mock-control'
import { renderUi } from '~/ui/test-render'
import { useMailedCodes } from './mailed-codes'

mockEachTest()

function Codes() {
  const { begin, times, wait, error } = useMailedCodes()
  return (
    <>
      {['first', 'second'].map(name => (
        <button key={name} type="button" onClick={() => begin({ emailAddress: `${name}@example.com`, name })}>
          {name}
        </button>
      ))}
      <p>{`${times} mailed, ${error ? 'one refused' : 'none refused'}, ${wait > 0 ? 'paused' : 'ready'}`}</p>
    </>
  )
}

test('the pause after a mailed code does not apply to another address', async () => {
  const { user } = await renderUi(<Codes />)
  await user.click(screen.getByRole('button', { name: 'first' }))
  expect(await screen.findByText('1 mailed, none refused, paused')).toBeInTheDocument()
  await call(addFault, { body: { operation: sendVerificationCode.id, status: 500, times: 1 } })
  await user.click(screen.getByRole('button', { name: 'second' }))
  expect(await screen.findByText('0 mailed, one refused, ready')).toBeInTheDocument()
})

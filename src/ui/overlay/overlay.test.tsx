import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import Confirm from './confirm'
import { renderUi } from '~/ui/test-render'

function Page() {
  const [isAsked, setIsAsked] = useState(true)
  return (
    <>
      <section data-side-pane>Attempt</section>
      {isAsked && (
        <Confirm title="Resend?" action="Resend" confirm={async () => {}} close={() => setIsAsked(false)}>
          <p>It may arrive twice.</p>
        </Confirm>
      )}
    </>
  )
}

test('a dialog keeps the room of the scrollbar beside the page and the pane at its edge', async () => {
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(window.innerWidth - 15)
  const { user } = await renderUi(<Page />)
  const cancel = await screen.findByRole('button', { name: 'Cancel' })
  const parts = [document.documentElement, screen.getByText('Attempt')]
  for (const part of parts) expect(part).toHaveStyle({ 'margin-inline-end': '15px' })
  await user.click(cancel)
  for (const part of parts) expect(part).not.toHaveStyle({ 'margin-inline-end': '15px' })
})

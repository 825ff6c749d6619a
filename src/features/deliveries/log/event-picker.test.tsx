import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { mockEachTest } from '~/app/test-app'
import { renderUi } from '~/ui/test-render'
import { EventPicker } from './event-picker'

mockEachTest()

test.each(['', 'model_deployments.accuracy_red'])(
  'Enter selects the only match, also while %j is selected',
  async value => {
    const onChange = vi.fn<(id: string) => void>()
    const { user } = await renderUi(<EventPicker aria-label="Event" value={value} onChange={onChange} />)
    const field = screen.getByRole('combobox', { name: 'Event' })
    await user.click(field)
    await screen.findByRole('option', { name: /comment\.created/ })
    await user.clear(field)
    await user.type(field, 'comment.created{Enter}')
    expect(onChange).toHaveBeenLastCalledWith('comment.created')
  },
)

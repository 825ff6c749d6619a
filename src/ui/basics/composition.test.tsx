import { fireEvent, screen } from '@testing-library/react'
import { useWindowEvent } from '@mantine/hooks'
import { describe, expect, test, vi } from 'vitest'
import { renderUi } from '~/ui/test-render'

function Field({ pressed }: { pressed: (key: string) => void }) {
  useWindowEvent('keydown', event => pressed(`window ${event.key}`))
  return <input aria-label="Name" onKeyDown={event => pressed(event.key)} />
}

describe('a key of an input method', () => {
  test.each([
    ['while composing', { key: 'Enter', isComposing: true }],
    ['that confirms, after the composition has ended, as in Safari', { key: 'Enter', keyCode: 229 }],
    ['that cancels a conversion', { key: 'Escape', isComposing: true, keyCode: 229 }],
  ])('%s reaches no handler', async (_, init) => {
    const pressed = vi.fn<(key: string) => void>()
    await renderUi(<Field pressed={pressed} />)
    fireEvent.keyDown(screen.getByRole('textbox'), init)
    expect(pressed).not.toHaveBeenCalled()
    fireEvent.keyDown(screen.getByRole('textbox'), { key: init.key })
    expect(pressed.mock.calls.flat()).toEqual([init.key, `window ${init.key}`])
  })
})

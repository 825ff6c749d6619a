import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { createChannel } from '~/contract/channels'
import { renderUi } from '~/ui/test-render'
import CommandPalette from './command-palette'
import { mockEachTest } from './test-app'

mockEachTest()

const makeChannel = (name: string) => call(createChannel, { body: { channelType: 'InApp', name } })

async function openPalette() {
  const app = await renderUi(<CommandPalette typed={{ current: '' }} close={() => {}} />)
  const palette = within(await screen.findByRole('dialog', { name: 'Command palette' }))
  return { ...app, palette, field: palette.getByRole('textbox') }
}

test('Enter of an input method opens no channel, with any browser’s order of events', async () => {
  await makeChannel('運用チーム')
  const { user, palette, field, router } = await openPalette()
  await user.type(field, '運用')
  await palette.findByRole('button', { name: '運用チーム' })
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter', isComposing: true })
  fireEvent.compositionEnd(field)
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter', keyCode: 229 })
  expect(router.state.location.pathname).toBe('/')
  await user.keyboard('{Enter}')
  expect(router.state.location.pathname).toMatch(/^\/channels\/[0-9a-f]{24}$/)
})

test('Enter opens the channel whose name was typed, not one that only contains it', async () => {
  await makeChannel('Very old intake of paper')
  await makeChannel('Intake of paper')
  const { user, palette, field } = await openPalette()
  await user.type(field, 'intake of paper')
  const names = (await palette.findAllByRole('button', { name: /intake of paper/i })).map(
    button => button.textContent,
  )
  expect(names).toEqual(['Intake of paper', 'Very old intake of paper'])
})

describe('the command palette finds', () => {
  test.each([
    ['a channel with composed accents by decomposed ones', 'Café', 'Cafe\u0301'],
    ['a channel in full-width letters by half-width ones', 'ＷＥＢフック', 'webﾌｯｸ'],
  ])('%s', async (_, name, typed) => {
    await makeChannel(name)
    const { user, palette, field } = await openPalette()
    await user.type(field, typed)
    expect(await palette.findByRole('button', { name })).toBeVisible()
  })

  test('a page by full-width letters', async () => {
    const { user, palette, field } = await openPalette()
    await user.type(field, 'Ｐｏｌｉｃｉｅｓ')
    expect(await palette.findByRole('button', { name: 'Policies' })).toBeVisible()
  })
})

import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { mockEachTest, openApp } from '~/app/test-app'

mockEachTest()

const code = vi.hoisted(() => ({ isLost: true }))
vi.mock('./health-filter', async importOriginal => {
  if (code.isLost) throw new Error('The file could not be loaded')
  return importOriginal()
})

test('a list filtered by health reports that the filter’s code could not be loaded, and can load it again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { user } = await openApp('/channels?health=failing')
  const retry = await screen.findByRole('button', { name: 'Try again' })
  expect(screen.getByRole('alert')).toHaveTextContent('Part of the console couldn’t be loaded')
  code.isLost = false
  await user.click(retry)
  expect(await screen.findByRole('link', { name: 'Legacy ticket intake' })).toBeInTheDocument()
})

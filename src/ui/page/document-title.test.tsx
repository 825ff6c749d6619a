import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { DocumentTitle, showUnreadInTitle } from './document-title'
import { renderUi } from '~/ui/test-render'

function PageWithDrawer() {
  const [isOpen, setIsOpen] = useState(false)
  const [name, setName] = useState('Channels')
  return (
    <>
      {isOpen && <DocumentTitle title="Create channel" depth={1} />}
      <DocumentTitle title={name} />
      <button type="button" onClick={() => setIsOpen(!isOpen)}>
        drawer
      </button>
      <button type="button" onClick={() => setName('Policies')}>
        other page
      </button>
    </>
  )
}

test('the title has the page, then the app', async () => {
  await renderUi(<DocumentTitle title="Channels" />)
  expect(document.title).toBe('Channels · Belltrace')
})

test('the title has the drawer while it is open', async () => {
  const { user } = await renderUi(<PageWithDrawer />)
  await user.click(screen.getByRole('button', { name: 'drawer' }))
  expect(document.title).toBe('Create channel · Belltrace')
  await user.click(screen.getByRole('button', { name: 'other page' }))
  expect(document.title).toBe('Create channel · Belltrace')
  await user.click(screen.getByRole('button', { name: 'drawer' }))
  expect(document.title).toBe('Policies · Belltrace')
})

test('the title has only the app without a page', async () => {
  const { unmount } = await renderUi(<PageWithDrawer />)
  unmount()
  expect(document.title).toBe('Belltrace')
})

test('the title starts with the number of unread notifications unless it is zero', async () => {
  const { user } = await renderUi(<PageWithDrawer />)
  showUnreadInTitle(3)
  expect(document.title).toBe('(3) Channels · Belltrace')
  await user.click(screen.getByRole('button', { name: 'other page' }))
  expect(document.title).toBe('(3) Policies · Belltrace')
  showUnreadInTitle(0)
  expect(document.title).toBe('Policies · Belltrace')
})

import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { getPolicy, listPolicies, updatePolicy } from '~/contract/policies'

mockEachTest()

async function policyId(namePart: string) {
  const { data } = await call(listPolicies, { query: { offset: 0, limit: 1, namePart } })
  return data[0]?.id ?? ''
}

/**
 * Opens the drawer of a stored policy. Returns functions to change it without the console and to read the stored
 * policy.
 */
async function openPolicy(name: string) {
  const path = { policyId: await policyId(name) }
  const app = await openApp(`/policies/${path.policyId}`)
  const drawer = within(await screen.findByRole('dialog', { name }))
  await drawer.findByRole('button', { name: 'Save policy' })
  return {
    ...app,
    drawer,
    stored: () => call(getPolicy, { path }),
    change: (body: Parameters<typeof call<typeof updatePolicy>>[1]['body']) =>
      call(updatePolicy, { path, body }),
  }
}

/** Returns the trigger picker of the form. */
const picker = () => within(screen.getByRole('group', { name: 'Trigger' }))

describe('a policy that another user has changed since its form was opened', () => {
  const title = 'Someone else changed this'

  test('asks before it is overwritten, and keeps the other user’s change on request', async () => {
    const { user, drawer, change, stored } = await openPolicy('User deletions')
    await user.clear(drawer.getByRole('textbox', { name: 'Name' }))
    await user.type(drawer.getByRole('textbox', { name: 'Name' }), 'Mine')
    await user.click(drawer.getByRole('switch', { name: /^Active/ }))
    await change({ name: 'Theirs' })
    await user.click(drawer.getByRole('button', { name: 'Save policy' }))
    const question = within(await screen.findByRole('dialog', { name: title }))
    expect(question.getByRole('row', { name: 'Name Theirs Mine' })).toBeVisible()
    expect(await stored()).toMatchObject({ name: 'Theirs', active: true })
    await user.click(question.getByRole('button', { name: 'Keep theirs and save the rest' }))
    expect(await screen.findByText('Policy “Theirs” saved.')).toBeInTheDocument()
    expect(await stored()).toMatchObject({ name: 'Theirs', active: false })
  })

  test('asks about a field that the form has not changed, and does not save it', async () => {
    const { user, drawer, change, stored } = await openPolicy('User deletions')
    await user.click(drawer.getByRole('switch', { name: /^Active/ }))
    await change({ eventType: 'project.created' })
    await user.click(drawer.getByRole('button', { name: 'Save policy' }))
    const question = within(await screen.findByRole('dialog', { name: title }))
    expect(question.getByRole('row', { name: 'Trigger Project created Unchanged' })).toBeVisible()
    await user.click(question.getByRole('button', { name: 'Save my changes' }))
    await screen.findByText('Policy “User deletions” saved.')
    expect(await stored()).toMatchObject({ active: false, eventType: { id: 'project.created' } })
  })
})

describe('the trigger of a policy', () => {
  const openNew = async () => {
    const { user } = await openApp('/policies/new')
    const drawer = within(await screen.findByRole('dialog', { name: 'Create policy' }))
    await user.click(await drawer.findByRole('radio', { name: /^Comment-related events/ }))
    return { user, drawer }
  }

  test('is only the visible one: the other kind requires its own choice', async () => {
    const { user, drawer } = await openNew()
    await user.type(drawer.getByRole('searchbox'), 'comment')
    await user.click(drawer.getByRole('radio', { name: 'Single event' }))
    expect(drawer.getByRole('searchbox')).toHaveValue('')
    await user.type(drawer.getByRole('textbox', { name: 'Name' }), 'Night shift')
    await user.click(drawer.getByRole('button', { name: 'Create policy' }))
    expect(await drawer.findByText('Choose an event')).toBeVisible()
  })

  test('is restored when the user switches back to its kind', async () => {
    const { user, drawer } = await openNew()
    await user.click(drawer.getByRole('radio', { name: 'Single event' }))
    await user.click(drawer.getByRole('radio', { name: 'Event group' }))
    expect(drawer.getByRole('radio', { name: /^Comment-related events/ })).toBeChecked()
  })

  test('is found and selected by keyboard: Enter takes the only match, and Arrow down leads to the first', async () => {
    const { user, drawer } = await openNew()
    await user.type(drawer.getByRole('searchbox'), 'dataset-rel{Enter}')
    expect(drawer.getByRole('radio', { name: /^Comment-related events/ })).toBeChecked()
    await user.keyboard('{ArrowDown}')
    expect(drawer.getByRole('radio', { name: /^Dataset-related events/ })).toBeChecked()
    await user.click(drawer.getByRole('radio', { name: 'Single event' }))
    await user.type(drawer.getByRole('searchbox'), 'dataset registered{Enter}')
    expect(drawer.getByRole('radio', { name: /^Dataset registered/ })).toBeChecked()
    await user.type(drawer.getByRole('searchbox'), '{Backspace}{ArrowDown}')
    expect(drawer.getByRole('radio', { name: /^Dataset registered/ })).toHaveFocus()
    expect(drawer.queryByText('This field is required')).not.toBeInTheDocument()
  })

  test('is one line in a stored policy, and a list only while it is changed', async () => {
    const { user, drawer } = await openPolicy('Comments')
    const trigger = within(drawer.getByRole('group', { name: 'Trigger' }))
    expect(trigger.getByText('Comment-related events')).toBeVisible()
    expect(trigger.getByText('2 events')).toBeVisible()
    expect(trigger.queryByRole('searchbox')).not.toBeInTheDocument()
    await user.click(trigger.getByRole('button', { name: 'Change' }))
    expect(trigger.getByRole('radio', { name: /^Comment-related events/ })).toBeChecked()
  })

  test('stays visible during any search, and the list still shows that nothing matches', async () => {
    const { user, drawer } = await openNew()
    const groups = () => drawer.getAllByRole('radio', { name: /events|changes/i })
    expect(groups().length).toBeGreaterThan(1)
    await user.type(drawer.getByRole('searchbox'), 'qzx')
    expect(await picker().findByText('No matches')).toBeVisible()
    const [selected, ...others] = groups()
    expect(selected).toHaveAccessibleName(/^Comment-related events/)
    expect(selected).toBeChecked()
    expect(others).toEqual([])
  })

  test('stays visible as a single event, too', async () => {
    const { user, drawer } = await openNew()
    await user.click(drawer.getByRole('radio', { name: 'Single event' }))
    await user.click(drawer.getByRole('radio', { name: /^Project created/ }))
    await user.type(drawer.getByRole('searchbox'), 'qzx')
    expect(await picker().findByText('No matches')).toBeVisible()
    expect(drawer.getByRole('radio', { name: /^Project created/ })).toBeChecked()
  })
})

describe('discarding a restored draft of a policy', () => {
  type App = Awaited<ReturnType<typeof openApp>>

  /** Leaves the form through a link, and opens it again. */
  async function leaveAndReturn({ router }: App) {
    const { pathname } = router.state.location
    await act(() => router.navigate('/policies'))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    await act(() => router.navigate(pathname))
    expect(await screen.findByText('Unsaved changes restored')).toBeVisible()
  }

  test('keeps the list of triggers open in a new policy, with none selected', async () => {
    const app = await openApp('/policies/new')
    await app.user.click(await screen.findByRole('radio', { name: /^Comment-related events/ }))
    await leaveAndReturn(app)
    expect(picker().getByText('Comment-related events')).toBeVisible()
    expect(picker().queryByRole('searchbox')).not.toBeInTheDocument()
    await app.user.click(screen.getByRole('button', { name: 'Discard changes' }))
    expect(picker().getByRole('searchbox')).toBeVisible()
    expect(picker().getByRole('radio', { name: /^Comment-related events/ })).not.toBeChecked()
  })

  test('shows the stored trigger in one line again, even during a search for another', async () => {
    const app = await openPolicy('Comments')
    await app.user.click(app.drawer.getByRole('switch', { name: /^Active/ }))
    await leaveAndReturn(app)
    await app.user.click(picker().getByRole('button', { name: 'Change' }))
    await app.user.click(picker().getByRole('radio', { name: 'Single event' }))
    await app.user.click(screen.getByRole('button', { name: 'Discard changes' }))
    expect(picker().getByText('Comment-related events')).toBeVisible()
    expect(picker().queryByRole('searchbox')).not.toBeInTheDocument()
  })
})

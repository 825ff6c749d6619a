import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { addFault } from '~/contract/mock-control'
import { listPolicies, updatePolicy, type Policy } from '~/contract/policies'

mockEachTest()

afterEach(() => void vi.unstubAllGlobals())

async function policyNamed(name: string): Promise<Policy> {
  const { data } = await call(listPolicies, { query: { offset: 0, limit: 100, namePart: name } })
  const policy = data.find(one => one.name === name)
  if (!policy) throw new Error(`The sample has no policy ${name}`)
  return policy
}

const isActive = async (name: string) => (await policyNamed(name)).active

const change = async (name: string, body: Parameters<typeof call<typeof updatePolicy>>[1]['body']) =>
  call(updatePolicy, { path: { policyId: (await policyNamed(name)).id }, body })

/** Holds the reads of a policy back. Returns a function that lets them go on. */
async function holdReads(name: string): Promise<() => void> {
  const { id } = await policyNamed(name)
  const send = globalThis.fetch
  let release = () => {}
  const isReleased = new Promise<void>(resolve => {
    release = resolve
  })
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (init.method === 'GET' && url.includes(id)) await isReleased
    return send(url, init)
  })
  return () => release()
}

/** Opens the list of policies. */
async function openList() {
  const { user } = await openApp('/policies')
  const list = within(await screen.findByRole('table', { name: 'Policies' }))
  const switchOf = (name: string) => list.findByRole('switch', { name: `Active: ${name}` })
  const select = async (...names: string[]) => {
    for (const name of names) await user.click(await list.findByRole('checkbox', { name: `Select ${name}` }))
  }
  const bulk = async (button: string) => {
    await user.click(await screen.findByRole('button', { name: button }))
    return within(await screen.findByRole('dialog'))
  }
  const moveToSandbox = async (button: string) => {
    const question = await bulk('Move to channel')
    expect(question.getByRole('button', { name: button })).toBeDisabled()
    const target = question.getByRole('combobox', { name: 'Move to' })
    await waitFor(() => expect(target).toHaveFocus())
    await user.type(target, 'Sandbox')
    await user.click(await screen.findByRole('option', { name: 'Sandbox, please ignore' }))
    await user.click(question.getByRole('button', { name: button }))
  }
  const undo = async () => user.click(await screen.findByRole('button', { name: 'Undo' }))
  /** Pauses the two selected policies, one of which is already paused. Undo then resumes only the other one. */
  const pauseBothAndUndo = async () => {
    const question = await bulk('Pause')
    await user.click(question.getByRole('button', { name: 'Pause 2 policies' }))
    await screen.findByText('Policy “User deletions” paused.')
    await undo()
    await waitFor(async () => expect(await isActive('User deletions')).toBe(true))
  }
  return { user, list, switchOf, select, bulk, moveToSandbox, undo, pauseBothAndUndo }
}

describe('a policy’s switch', () => {
  test('is switched back by Undo', async () => {
    const { user, switchOf, undo } = await openList()
    await user.click(await switchOf('Comments'))
    expect(await screen.findByText('Policy “Comments” paused.')).toBeInTheDocument()
    expect(await isActive('Comments')).toBe(false)
    await undo()
    await waitFor(async () => expect(await isActive('Comments')).toBe(true))
    await waitFor(async () => expect(await switchOf('Comments')).toBeChecked())
    await waitFor(() => expect(screen.queryByText('Policy “Comments” paused.')).not.toBeInTheDocument())
  })

  test('shares its toast with others that were switched the same way, and z switches all of them back', async () => {
    const { user, switchOf } = await openList()
    await user.click(await switchOf('Comments'))
    await screen.findByText('Policy “Comments” paused.')
    await user.click(await switchOf('User deletions'))
    expect(await screen.findByText('2 policies paused.')).toBeInTheDocument()
    await user.keyboard('z')
    await waitFor(async () => expect(await isActive('Comments')).toBe(true))
    await waitFor(async () => expect(await isActive('User deletions')).toBe(true))
  })

  test('has an Undo only for its last change, which pauses a policy that was paused and then resumed', async () => {
    const { user, switchOf, undo } = await openList()
    await user.click(await switchOf('Comments'))
    await screen.findByText('Policy “Comments” paused.')
    await user.click(await switchOf('Comments'))
    await screen.findByText('Policy “Comments” resumed.')
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1))
    await undo()
    await waitFor(async () => expect(await isActive('Comments')).toBe(false))
  })

  test('is left alone if someone else has switched it since, and the failure names the policy', async () => {
    const { user, switchOf, undo } = await openList()
    await user.click(await switchOf('Comments'))
    await user.click(await switchOf('User deletions'))
    await screen.findByText('2 policies paused.')
    await change('Comments', { active: true })
    await change('Comments', { name: 'Comments, theirs' })
    const theirs = await policyNamed('Comments, theirs')
    await undo()
    const alert = await screen.findByText('1 policy wasn’t restored:')
    expect(alert.parentElement).toHaveTextContent('Comments: Someone else changed it')
    expect(await policyNamed('Comments, theirs')).toEqual(theirs)
    expect(await isActive('User deletions')).toBe(true)
  })
})

test('a policy that is switched while Undo reads it ends up as it was switched last', async () => {
  const { user, switchOf, undo } = await openList()
  await user.click(await switchOf('Comments'))
  await screen.findByText('Policy “Comments” paused.')
  await user.click(await switchOf('User deletions'))
  await screen.findByText('2 policies paused.')
  const release = await holdReads('Comments')
  await undo()
  const comments = await switchOf('Comments')
  await user.click(comments)
  await user.click(comments)
  expect(comments).not.toBeChecked()
  release()
  await screen.findByText('Policy “Comments” paused.')
  await waitFor(async () => expect(await isActive('User deletions')).toBe(true))
  expect(await isActive('Comments')).toBe(false)
  expect(comments).not.toBeChecked()
})

describe('policies that were moved', () => {
  test('go back to the channels that they came from', async () => {
    const { select, moveToSandbox, undo } = await openList()
    const names = ['Comments', 'User deletions']
    const before = await Promise.all(names.map(async name => (await policyNamed(name)).channelId))
    await select(...names)
    await moveToSandbox('Move 2 policies')
    expect(await screen.findByText('2 policies moved to Sandbox, please ignore.')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'View channel' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/channels\/[0-9a-f]{24}\/policies$/),
    )
    await undo()
    await waitFor(async () => {
      const after = await Promise.all(names.map(async name => (await policyNamed(name)).channelId))
      expect(after).toEqual(before)
    })
  })

  test('go back to where someone else moved them after they were selected', async () => {
    const { select, moveToSandbox, undo } = await openList()
    await select('Comments')
    const { channelId } = await policyNamed('User deletions')
    await change('Comments', { channelId })
    await moveToSandbox('Move 1 policy')
    await screen.findByText('Policy “Comments” moved to Sandbox, please ignore.')
    await undo()
    await waitFor(async () => expect((await policyNamed('Comments')).channelId).toBe(channelId))
  })

  test('stay as they are if Undo fails, and the failure names the policy', async () => {
    const { user, switchOf, undo } = await openList()
    await user.click(await switchOf('Comments'))
    await screen.findByText('Policy “Comments” paused.')
    await call(addFault, { body: { operation: updatePolicy.id, status: 500, times: 1 } })
    await undo()
    const alert = await screen.findByText('1 policy wasn’t restored:')
    expect(alert.parentElement).toHaveTextContent('Comments: ')
    expect(await isActive('Comments')).toBe(false)
  })
})

describe('policies that were paused together', () => {
  test('are resumed by Undo, without those that were paused before', async () => {
    await change('Comments', { active: false })
    const { select, pauseBothAndUndo } = await openList()
    await select('Comments', 'User deletions')
    await pauseBothAndUndo()
    expect(await isActive('Comments')).toBe(false)
  })

  test('stay paused after Undo if someone else paused them after they were selected', async () => {
    const { select, pauseBothAndUndo } = await openList()
    await select('Comments', 'User deletions')
    await change('Comments', { active: false })
    await pauseBothAndUndo()
    expect(await isActive('Comments')).toBe(false)
  })

  test('show beforehand which events no one will get', async () => {
    const { select, bulk } = await openList()
    await select('User deletions')
    const question = await bulk('Pause')
    expect(await question.findByText(/^No one will get \d+ events? anymore$/)).toBeInTheDocument()
  })
})

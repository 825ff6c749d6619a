import { expect } from '@playwright/test'
import { nameField } from './channels'
import { storedMutes, storedPolicy } from './mock'
import { chooseChannel, openNewPolicy, openPolicies, policyRow } from './policies'
import { expectGone, grace, press, type Open, type Write } from './write-steps'

const name = 'Night shift'
const deployment = '65f1de910700000000000001'

/** Opens the form of each write and fills it in. */
export const policyWrites = {
  createPolicy: async page => {
    const drawer = await openNewPolicy(page, '?event=project.created')
    await chooseChannel(drawer, 'Channel', 'Fraud desk')
    await nameField(drawer).fill(name)
    const channel = drawer.getByLabel('Channel', { exact: true })
    return {
      heading: 'Policies',
      act: () => press(drawer, 'Create policy'),
      kept: async () => {
        await expect(nameField(drawer)).toHaveValue(name)
        await expect(channel).toHaveValue('Fraud desk')
      },
      done: () => expect(policyRow(page, name)).toBeVisible(),
      shownIn: 'banner',
      fields: { name: nameField(drawer) },
      missing: { at: channel, text: 'This channel no longer exists. Choose another.' },
    }
  },

  updatePolicy: async page => {
    await openPolicies(page)
    await policyRow(page, 'Comments').getByRole('link', { name: 'Comments', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: 'Comments' })
    await nameField(drawer).fill(name)
    return {
      heading: 'Policies',
      act: () => press(drawer, 'Save policy'),
      kept: () => expect(nameField(drawer)).toHaveValue(name),
      done: () => expect(policyRow(page, name)).toBeVisible(),
      shownIn: 'banner',
      fields: { name: nameField(drawer) },
    }
  },

  deletePolicy: async page => {
    await openPolicies(page)
    const row = policyRow(page, 'Comments')
    return {
      heading: 'Policies',
      act: async () => {
        await press(row, /^Actions/)
        await page.getByRole('menuitem', { name: 'Delete policy' }).click()
        await expectGone(row)
        await page.clock.fastForward(grace)
      },
      kept: () => expect(row).toBeVisible(),
      done: async () => {
        await expect.poll(() => storedPolicy(page, 'Comments')).toBeUndefined()
        await expectGone(row)
      },
      shownIn: 'toast',
      missing: 'done',
    }
  },

  createMute: async page => {
    await page.goto('/nowhere')
    const policy = await storedPolicy(page, 'Comments')
    await page.goto(`/mutes/new?policyId=${policy?.id}`)
    const drawer = page.getByRole('dialog', { name: 'Create mute' })
    const field = drawer.getByLabel('Policy', { exact: true })
    const entity = drawer.getByRole('combobox', { name: 'Deployment' })
    await expect(field).toHaveValue('Comments')
    await entity.fill(deployment)
    return {
      heading: 'Mutes',
      act: () => press(drawer, 'Create mute'),
      kept: async () => {
        await expect(field).toHaveValue('Comments')
        await expect(entity).toHaveAccessibleDescription(deployment)
      },
      done: () => expectGone(drawer),
      shownIn: 'banner',
      missing: { at: field, text: 'This policy no longer exists. Choose another.' },
    }
  },

  deleteMute: async page => {
    await page.goto('/mutes')
    const unmute = page.getByRole('button', { name: /^Unmute Fraud model health for / })
    await expect(unmute).toBeVisible()
    const before = (await storedMutes(page)).length
    return {
      heading: 'Mutes',
      act: async () => {
        await unmute.click()
        await expectGone(unmute)
        await page.clock.fastForward(grace)
      },
      kept: () => expect(unmute).toBeVisible(),
      done: async () => {
        await expect.poll(async () => (await storedMutes(page)).length).toBe(before - 1)
        await expectGone(unmute)
      },
      shownIn: 'toast',
      missing: 'done',
    }
  },
} satisfies Partial<Record<Write, Open>>

/** Opens the list, where a switch in the row changes a policy. */
export const switchPolicy: Open = async page => {
  await openPolicies(page)
  const active = policyRow(page, 'User deletions').getByRole('switch')
  return {
    heading: 'Policies',
    act: () => active.press('Space'),
    kept: () => expect(active).toBeChecked(),
    done: () => expect(active).not.toBeChecked(),
    shownIn: 'toast',
  }
}

import { expect } from '@playwright/test'
import { press, type Open, type Write } from './write-steps'

/** Opens the form of each write and fills it in. */
export const eventWrites = {
  sendRemoteEvent: async page => {
    await page.goto('/send-event?type=deploymentInfo&deploymentId=65f1de910700000000000001')
    const title = page.getByRole('textbox', { name: 'Title' })
    await title.fill('Churn')
    return {
      heading: 'Send event',
      act: async () => {
        await press(page.getByRole('main'), /^Send event/)
        await press(page.getByRole('dialog'), /^Send event/)
      },
      kept: () => expect(title).toHaveValue('Churn'),
      done: () => expect(page.getByRole('heading', { name: 'Event sent' })).toBeVisible(),
      shownIn: 'banner',
      missing: { at: page.getByRole('combobox', { name: 'Deployment' }), text: 'Fault 404' },
    }
  },

  resendDelivery: async page => {
    await page.goto('/deliveries?status=failed')
    await page.getByRole('table', { name: 'Deliveries' }).getByRole('link').first().click()
    await page.getByRole('button', { name: 'Resend' }).click()
    const question = page.getByRole('dialog', { name: 'Resend this delivery?' })
    return {
      heading: 'Deliveries',
      act: () => press(question, 'Resend'),
      kept: () => expect(question).toBeVisible(),
      done: () => expect(page.getByText('Resent:')).toBeVisible(),
      shownIn: 'banner',
    }
  },
} satisfies Partial<Record<Write, Open>>

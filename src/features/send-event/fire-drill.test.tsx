import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { deviceNow, serverNow } from '~/api/device/clock'
import { call } from '~/api/transport/call'
import { mockEachTest, openApp } from '~/app/test-app'
import { listDeliveries } from '~/contract/deliveries'
import { sendRemoteEvent, type RemoteEvent } from '~/contract/events'
import { addFault } from '~/contract/mock-control'
import { createPolicy, listPolicies, updatePolicy } from '~/contract/policies'
import { timestampOf } from '~/contract/timestamp'
import { drillLines, MISSING_AFTER, type Drill } from '~/model/fire-drill'
import { predictionOf } from '~/model/receivers'
import { routesOf } from '~/model/routing'
import { paths } from '~/paths'
import { keepDrill } from './sent-drill'

mockEachTest()

const type = 'model_deployments.service_health_red'
const eventType = 'serviceHealthChangeRed'
/** A deployment for which a policy is muted, and one without mutes. */
const [muted, unmuted] = ['65f1de910700000000000001', '65f1de910700000000000007']

const allPolicies = async () => (await call(listPolicies, { query: { offset: 0, limit: 1000 } })).data
const policyNamed = async (name: string) => (await allPolicies()).find(policy => policy.name === name)

async function pausePolicy(name: string) {
  const policyId = (await policyNamed(name))?.id ?? ''
  await call(updatePolicy, { path: { policyId }, body: { active: false } })
}

/** Sends an event some time after it was predicted. Returns the path to its result. */
async function sendAsPredicted({ before, age = 0 }: { before?: () => Promise<void>; age?: number } = {}) {
  const policies = await allPolicies()
  const known = (await call(listDeliveries, { query: { offset: 0, limit: 1000 } })).data.map(({ id }) => id)
  await before?.()
  const body: RemoteEvent = { eventType, timestamp: timestampOf(serverNow()), deploymentId: unmuted }
  await call(sendRemoteEvent, { body })
  const drill: Drill = {
    id: 'd',
    body,
    sentAt: serverNow() - age,
    startedAt: deviceNow() - age,
    lines: drillLines(predictionOf(routesOf({ type, entityId: unmuted }, policies, []))),
    known,
  }
  keepDrill(drill)
  return `${paths.sendEvent()}?sent=d`
}

const rowOf = async (policy: string) => {
  const table = await screen.findByRole('table', { name: 'Expected receivers' })
  const rows = [...table.querySelectorAll('tr')]
  return within(rows.find(row => within(row).queryByText(policy)) ?? document.body)
}

test('a sent event is followed until each predicted delivery has an outcome', async () => {
  const { user } = await openApp(`/send-event?type=${eventType}&deploymentId=${muted}`)
  await screen.findByText(
    'Goes to 7 channels (1 of them failing) through 8 policies; 1 policy is muted for this deployment.',
  )
  await user.click(screen.getByRole('button', { name: 'Send event to 7 channels' }))
  const question = within(await screen.findByRole('dialog'))
  await user.click(question.getByRole('button', { name: 'Send event to 7 channels' }))
  expect(await screen.findByRole('heading', { name: 'Event sent' })).toHaveFocus()
  expect(await screen.findByText('7 of 8 delivered · 1 in progress')).toBeInTheDocument()
  expect((await rowOf('Health to the old tickets')).getByText('Retrying')).toBeInTheDocument()
  expect(screen.getByText('Notification received')).toBeInTheDocument()
  expect(screen.getByText(/^Watching the delivery log/)).toBeInTheDocument()
})

test('the delivery of a policy that was paused after the prediction is missing', async () => {
  await openApp(
    await sendAsPredicted({ before: () => pausePolicy('Deployment health to tickets'), age: MISSING_AFTER }),
  )
  const row = await rowOf('Deployment health to tickets')
  expect(await row.findByText('Missing')).toBeInTheDocument()
  expect(await row.findByText('The policy is now paused.')).toBeInTheDocument()
  expect(await screen.findByText(/ · 1 missing$/)).toBeInTheDocument()
})

test('a delivery that was not predicted is marked as unexpected', async () => {
  const before = async () => {
    const channelId = (await policyNamed('Everything on deployments'))?.channelId ?? ''
    await call(createPolicy, { body: { name: 'Added just now', eventType: type, channelId } })
  }
  await openApp(await sendAsPredicted({ before }))
  expect((await rowOf('Added just now')).getByText('Unexpected')).toBeInTheDocument()
  expect(screen.getByText(/ · 1 unexpected$/)).toBeInTheDocument()
})

test('a delivery is unknown, not missing, while the log cannot be read', async () => {
  const path = await sendAsPredicted({ before: () => pausePolicy('Deployment health to tickets') })
  await openApp(path)
  const row = await rowOf('Deployment health to tickets')
  expect(await row.findByText('Waiting for delivery')).toBeInTheDocument()
  expect(await screen.findByText('7 of 9 delivered · 2 in progress')).toBeInTheDocument()
  await call(addFault, { body: { operation: listDeliveries.id, status: 500, times: 100 } })
  expect(await row.findByText('Unknown')).toBeInTheDocument()
  expect(await screen.findByRole('alert')).toHaveTextContent('Server error')
  expect(row.queryByText('Missing')).not.toBeInTheDocument()
  expect(screen.getByText('7 of 9 delivered · 1 in progress · 1 unknown')).toBeInTheDocument()
})

test('the sent event is shown again when the user returns to the page', async () => {
  const path = await sendAsPredicted()
  const { router, user } = await openApp(path)
  await screen.findByRole('heading', { name: 'Event sent' })
  await user.click(screen.getByRole('link', { name: 'Mutes' }))
  await screen.findByRole('heading', { level: 1, name: 'Mutes' })
  await router.navigate(-1)
  expect(await screen.findByRole('heading', { name: 'Event sent' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Send another event' }))
  expect(await screen.findByRole('combobox', { name: 'Event type' })).toBeInTheDocument()
})

test('the report lists each delivery, without addresses or bodies', async () => {
  const blobs: Blob[] = []
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
      revokeObjectURL: () => {},
    }),
  )
  const path = await sendAsPredicted()
  const { user } = await openApp(path)
  await screen.findByText(/^8 of 9 delivered/)
  await user.click(screen.getByRole('button', { name: 'Export report' }))
  const lines = (await blobs[0]?.text())?.trim().split('\r\n') ?? []
  expect(lines).toHaveLength(10)
  expect(lines[0]).toMatch(/^.?eventType,deploymentId,sentAt,prediction,result,/)
  expect(lines.find(line => line.includes('Health to the old tickets'))).toMatch(
    new RegExp(`^${type},${unmuted},[^,]+,expected,open,Legacy ticket intake,.*,credentials$`),
  )
  expect(lines.join('\n')).not.toMatch(/https?:|@example\.com/)
  vi.unstubAllGlobals()
})

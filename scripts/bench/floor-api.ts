type Row = Record<string, string | number>

const subjects = ['Invoice', 'Order', 'Refund', 'Shipment', 'Password reset', 'Backup', 'Digest', 'Review']
const channels = ['email', 'webhook', 'push', 'in-app', 'chat']
const statuses = ['delivered', 'queued', 'failed', 'opened', 'delivered', 'delivered', 'bounced']

const pick = (from: readonly string[], index: number) => from[index % from.length] ?? ''
const timeAt = (index: number, step: number) => new Date(1_790_000_000_000 - index * step).toISOString()

const lists: Record<string, Row[]> = {
  '/api/deliveries': Array.from({ length: 1000 }, (_, index) => ({
    id: index + 1,
    subject: `${pick(subjects, index * 5)} ${pick(subjects, index * 3 + 1)} ${index + 1000}`,
    recipient: `user${(index * 37) % 5000}@example.com`,
    channel: pick(channels, index),
    status: pick(statuses, index),
    template: pick(subjects, index * 7),
    attempts: 1 + (index % 4),
    createdAt: timeAt(index, 61_000),
  })),
  '/api/templates': Array.from({ length: 60 }, (_, index) => ({
    id: index + 1,
    name: `${pick(subjects, index)} ${pick(subjects, index * 3 + 1)}`,
    key: `template-${index + 1}`,
    channel: pick(channels, index),
    version: 1 + (index % 9),
    updatedAt: timeAt(index, 8_000_000),
  })),
}

const pageSize = 25

/** Answers the floor page: the first rows of a list that contain a text. */
export async function answerFloor({ url }: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(url)
  const text = (searchParams.get('search') ?? '').toLowerCase()
  const holdsText = (row: Row) => Object.values(row).some(value => String(value).toLowerCase().includes(text))
  const rows = lists[pathname]
  return rows ? Response.json(rows.filter(holdsText).slice(0, pageSize)) : new Response(null, { status: 404 })
}

import type { addFault, getOutbox, resetMock, settleMock } from '~/contract/mock-control'
import { operations } from '~/contract/operations'
import { settle as settleUntil } from '~mocks/world/delivery'
import { invalid } from '~mocks/http/problem'
import type { Resolver } from '~mocks/http/route'

/** Lists the outbox, newest first. */
export const outbox: Resolver<typeof getOutbox> = (_call, world) => ({
  seed: world.seed,
  data: world.outbox.all().toReversed(),
})

export const reset: Resolver<typeof resetMock> = ({ body }, world) => {
  world.reset(body.seed ?? world.seed)
}

const known = new Set(['*', ...Object.values(operations).map(operation => operation.id)])

export const fault: Resolver<typeof addFault> = ({ body }, world) => {
  if (!known.has(body.operation)) throw invalid({ operation: 'must be the id of an operation, or *' })
  world.faults.put({ id: world.newId(), fault: body })
}

export const settle: Resolver<typeof settleMock> = (_call, world) => {
  settleUntil(world, Infinity)
}

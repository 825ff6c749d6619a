import { HttpResponse } from 'msw'
import type { Fault } from '~/contract/mock-control'
import type { Transact } from '~mocks/store/store'

/** Takes the next fault that was set for an operation, which counts as used. Control routes never fail. */
export async function takeFault(operation: string, transact: Transact): Promise<Fault | undefined> {
  if (operation.startsWith('mock.')) return undefined
  return transact(world => {
    const row = world.faults.all().find(({ fault }) => [operation, '*'].includes(fault.operation))
    if (!row) return undefined
    const times = row.fault.times - 1
    if (times > 0) world.faults.put({ ...row, fault: { ...row.fault, times } })
    else world.faults.delete(row.id)
    return row.fault
  })
}

/** Returns the answer of a fault, after its delay; undefined if the fault is only a delay. */
export async function faultResponse(fault: Fault): Promise<Response | undefined> {
  const { delayMs, network, isCut, status, body, headers } = fault
  if (delayMs) await new Promise(resolve => setTimeout(resolve, delayMs))
  if (network) return HttpResponse.error()
  if (isCut) return new HttpResponse(brokenOff(), { headers: { 'Content-Type': 'application/json' } })
  if (status === undefined) return undefined
  if (status === 204) return new HttpResponse(null, { status, headers: headers ?? {} })
  // A text is the answer of a proxy in between: a page, or nothing.
  if (typeof body === 'string') {
    return new HttpResponse(body, { status, headers: { 'Content-Type': 'text/html', ...headers } })
  }
  return new HttpResponse(JSON.stringify(body ?? { message: `Fault ${status}` }), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}

/** Returns the beginning of a body, after which the connection ends. */
function brokenOff(): ReadableStream {
  const parts = [new TextEncoder().encode('{"data": [')]
  return new ReadableStream({
    pull(controller) {
      const part = parts.shift()
      if (part) controller.enqueue(part)
      else controller.error(new TypeError('The connection was ended'))
    },
  })
}

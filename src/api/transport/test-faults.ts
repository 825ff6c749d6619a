import type { Fault } from '~/contract/mock-control'
import type { ApiError, ErrorKind } from './error'

export interface FaultCase {
  fault: Partial<Fault>
  reported: Partial<ApiError> & { kind: ErrorKind }
  /** A read is tried again: it may pass by itself. A write never is. */
  isPassing?: true
}

const html = '<!doctype html><title>Bad gateway</title>'
const refused = { message: 'Invalid field data' }
const fields = { name: 'is required', 'customHeaders.1.value': 'is required' }

/** What may go wrong, by the name of its column, and what must come of it. No message is part of a text of ours. */
export const faults: Record<string, FaultCase> = {
  offline: { fault: { network: true }, reported: { kind: 'offline', status: 0 }, isPassing: true },
  timeout: { fault: { delayMs: 200 }, reported: { kind: 'timeout', status: 0 }, isPassing: true },
  'cut off': { fault: { isCut: true }, reported: { kind: 'offline', status: 0 }, isPassing: true },
  400: {
    fault: { status: 400, body: { message: 'Unheard of' } },
    reported: { kind: 'invalid', message: 'Unheard of' },
  },
  401: { fault: { status: 401 }, reported: { kind: 'signed-out', status: 401, message: 'Fault 401' } },
  403: { fault: { status: 403 }, reported: { kind: 'denied', status: 403, message: 'Fault 403' } },
  404: { fault: { status: 404 }, reported: { kind: 'missing', status: 404, message: 'Fault 404' } },
  409: { fault: { status: 409, body: { message: 'used' } }, reported: { kind: 'conflict', message: 'used' } },
  '422 errors': {
    fault: {
      status: 422,
      body: { ...refused, errors: { name: 'is required', customHeaders: { 1: { value: 'is required' } } } },
    },
    reported: { kind: 'invalid', message: refused.message, fields },
  },
  '422 message': {
    fault: { status: 422, body: { message: { name: 'is required' } } },
    reported: { kind: 'invalid', message: '', fields: { name: 'is required' } },
  },
  '422 detail': {
    fault: { status: 422, body: { detail: 'Unheard of' } },
    reported: { kind: 'invalid', message: 'Unheard of', fields: {} },
  },
  '422 list': {
    fault: { status: 422, body: { detail: [{ path: 'name', message: 'is required', code: 'missing' }] } },
    reported: { kind: 'invalid', fields: { name: 'is required' } },
  },
  '422 page': { fault: { status: 422, body: html }, reported: { kind: 'invalid', message: '', fields: {} } },
  '422 empty': { fault: { status: 422, body: '' }, reported: { kind: 'invalid', message: '', fields: {} } },
  '429 seconds': {
    fault: { status: 429, headers: { 'Retry-After': '2' } },
    reported: { kind: 'busy', message: 'Fault 429', retryAfter: 2 },
    isPassing: true,
  },
  '429 date': {
    fault: { status: 429, headers: { 'Retry-After': new Date(0).toUTCString() } },
    reported: { kind: 'busy', message: 'Fault 429', retryAfter: 0 },
    isPassing: true,
  },
  500: { fault: { status: 500 }, reported: { kind: 'server', status: 500, message: 'Fault 500' } },
  '502 page': {
    fault: { status: 502, body: html },
    reported: { kind: 'server', status: 502, message: '' },
    isPassing: true,
  },
  503: {
    fault: { status: 503 },
    reported: { kind: 'server', status: 503, message: 'Fault 503' },
    isPassing: true,
  },
  '200 page': { fault: { status: 200, body: html }, reported: { kind: 'unreadable', status: 200 } },
}

/** Returns a table as text: the cell at `row column`, or a dash. */
export function printed(
  cells: ReadonlyMap<string, string>,
  rows: readonly string[],
  columns: readonly string[],
): string {
  const cell = (row: string, column: string) => cells.get(`${row} ${column}`) ?? '-'
  const widthOf = (column: string) => Math.max(column.length, ...rows.map(row => cell(row, column).length))
  const widths = [Math.max(...rows.map(row => row.length)), ...columns.map(widthOf)]
  const line = (texts: string[]) => texts.map((text, index) => text.padEnd(widths[index] ?? 0)).join('  ')
  return [['', ...columns], ...rows.map(row => [row, ...columns.map(column => cell(row, column))])]
    .map(line)
    .join('\n')
}

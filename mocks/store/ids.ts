import { timestampOf } from '~/contract/timestamp'

/** Returns a number as hex digits, padded to a width. */
export function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0').slice(-width)
}

/** Returns a time in the service's format: ISO 8601 with microseconds and `Z`. */
export function isoTime(milliseconds: number): string {
  return timestampOf(milliseconds).replace('Z', '000Z')
}

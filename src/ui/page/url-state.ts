import { useRef } from 'react'
import { useSearchParams } from 'react-router-dom'
import * as z from 'zod/mini'

/**
 * What a page's screen shows, read from and written to the URL, so that reload, Back and a shared link bring it
 * back. Every key of the schema has a fallback: an address that someone mistyped is no error. A value equal to
 * its fallback is not written.
 */
export function useUrlState<Shape extends z.core.$ZodShape>(
  schema: z.ZodMiniObject<Shape>,
): [
  z.output<z.ZodMiniObject<Shape>>,
  (changes: Partial<z.output<z.ZodMiniObject<Shape>>>, how?: { replace: boolean }) => void,
] {
  const [params, setParams] = useSearchParams()
  const state = schema.parse(Object.fromEntries(params))
  const fallbacks = schema.parse({}) as Record<string, unknown>
  // What was written over the present parameters, until they have followed: two changes at once add up.
  const written = useRef<{ over: URLSearchParams; next: URLSearchParams } | null>(null)
  return [
    state,
    (changes, how) => {
      const before = written.current?.over === params ? written.current.next : params
      const next = new URLSearchParams(before)
      for (const [key, value] of Object.entries(changes)) {
        if (value === undefined || value === fallbacks[key]) next.delete(key)
        else next.set(key, String(value))
      }
      written.current = { over: params, next }
      setParams(next, how)
    },
  ]
}

/** A number of at least `least`, `fallback` if the URL has none or something else. */
export const urlNumber = (fallback: number, least: number) =>
  z.catch(z.pipe(z.transform(Number), z.int().check(z.minimum(least))), fallback)

/** A text, empty by default. */
export const urlText = z.catch(z.string(), '')

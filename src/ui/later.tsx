import { lazy, use, type ComponentType } from 'react'
import { LoadFailure, noteFailedLoad } from './load-failure'
import { useLanguage } from './locale'

/**
 * A component in a chunk of its own, that says only what the first page and its frame say; `prefetch` gets its code
 * before it is asked for, and resolves when that has come or failed. Throws a `LoadFailure` to the boundary around it
 * if its code cannot be loaded: once that is told, it can be tried again.
 */
export function chunk<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const attempt = () => {
    const loaded = () =>
      load().catch(() => {
        noteFailedLoad(() => {
          Chunk = attempt()
        })
        throw new LoadFailure()
      })
    return lazy(loaded) as unknown as ComponentType<Props>
  }
  let Chunk = attempt()
  return Object.assign((props: Props) => <Chunk {...props} />, {
    prefetch: () =>
      load().then(
        () => {},
        () => {},
      ),
  })
}

/** A component that is there already, to stand among those that are not. */
export const atHand = <Props extends object>(Component: ComponentType<Props>) =>
  Object.assign((props: Props) => <Component {...props} />, { prefetch: () => Promise.resolve() })

/** A page or a dialog in a chunk of its own, like `chunk`, shown once all messages are here too. */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const Chunk = chunk(load)
  function Later(props: Props) {
    const { isWhole, complete } = useLanguage()
    if (!isWhole) {
      void Chunk.prefetch()
      use(complete())
    }
    return <Chunk {...props} />
  }
  return Object.assign(Later, { prefetch: Chunk.prefetch })
}

/** Has a chunk's code fetched as soon as somebody points at what opens it, or comes to it by keyboard. */
export function prefetchOnIntent({ prefetch }: { prefetch: () => Promise<void> }) {
  const begin = () => void prefetch()
  return { onPointerEnter: begin, onFocus: begin }
}

import { Component, Suspense, type ReactNode } from 'react'
import { LoadFailure } from './lazy-page'

export interface BoundaryProps {
  /** Replaces what could not be rendered or loaded; `retry` renders it again. Nothing by default. */
  failed?: (error: unknown, retry: () => void) => ReactNode
  /** Replaces what is still being loaded. Nothing by default. */
  pending?: ReactNode
  /** Renders it again whenever this changes, such as the address. */
  at?: string
  children: ReactNode
}

interface State {
  error: unknown
  at: string | undefined
}

/** Milliseconds between the attempts to load code once the device is online: the network may answer only later. */
const pauses = [1000, 2000, 4000]

/** Keeps a failure, or code that is being loaded, from replacing more than its own part of the page. */
export class Boundary extends Component<BoundaryProps, State> {
  override state: State = { error: null, at: this.props.at }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error ?? new Error('null was thrown') }
  }

  static getDerivedStateFromProps({ at }: BoundaryProps, state: State): State | null {
    return at === state.at ? null : { error: null, at }
  }

  override componentDidCatch(error: unknown) {
    if (!(error instanceof LoadFailure)) return
    error.forget()
    addEventListener('online', this.retryOnline)
    const pause = this.pausesLeft.shift()
    if (pause !== undefined) this.timer = setTimeout(this.retry, pause)
  }

  override componentWillUnmount() {
    this.stopWaiting()
  }

  /** The pauses before the next automatic attempts, and the timer of the current one. */
  pausesLeft: number[] = []
  timer: ReturnType<typeof setTimeout> | undefined

  stopWaiting() {
    removeEventListener('online', this.retryOnline)
    clearTimeout(this.timer)
  }

  retryOnline = () => {
    this.pausesLeft = [...pauses]
    this.retry()
  }

  /** Called when the user tries again, or when the network is back. */
  retry = () => {
    this.stopWaiting()
    this.setState({ error: null })
  }

  override render() {
    const { error } = this.state
    const { failed, pending, children } = this.props
    if (error !== null) return failed?.(error, this.retry) ?? null
    return <Suspense fallback={pending}>{children}</Suspense>
  }
}

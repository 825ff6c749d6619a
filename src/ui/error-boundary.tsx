import { Component, type ReactNode } from 'react'
import { renewFailedLoads } from './load-failure'

interface Props {
  /** What stands in for what could not be rendered; `retry` gives it another chance. */
  fallback: (error: unknown, retry: () => void) => ReactNode
  /** The address, or whatever else gives another chance when it changes. */
  at?: string
  children: ReactNode
}

interface State {
  error: unknown
  at: string | undefined
}

/** Keeps a bug, or code that could not be loaded, from taking down more than its own place. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, at: this.props.at }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error ?? new Error('null was thrown') }
  }

  static getDerivedStateFromProps({ at }: Props, state: State): State | null {
    return at === state.at ? null : { error: null, at }
  }

  override componentDidCatch() {
    renewFailedLoads()
  }

  retry = () => this.setState({ error: null })

  override render() {
    const { error } = this.state
    return error === null ? this.props.children : this.props.fallback(error, this.retry)
  }
}

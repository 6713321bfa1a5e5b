import { Component } from 'react'
import type { ComponentType, ReactNode } from 'react'

export type FallbackProps = { error: unknown; onRetry: () => void }

type ErrorBoundaryProps = {
  fallback: ComponentType<FallbackProps>
  children: ReactNode
}

type ErrorBoundaryState = { error: unknown; failed: boolean }

const whole: ErrorBoundaryState = { error: undefined, failed: false }

/**
 * The one component that is a class: React has no other way to catch what is thrown below.
 * https://react.dev/reference/react/Component#catching-rendering-errors-with-an-error-boundary
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state = whole

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error, failed: true }
  }

  override render() {
    const { fallback: Fallback, children } = this.props
    if (!this.state.failed) return children
    return <Fallback error={this.state.error} onRetry={() => this.setState(whole)} />
  }
}

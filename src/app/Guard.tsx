import { Component, type ReactNode } from 'react'
import { Failure } from '#ui/condition/Failure.tsx'
import { words } from '#words/index.ts'

/** A view that cannot be drawn says so and leads back to the opening view; it never leaves an empty page. */
export class Guard extends Component<{ children: ReactNode; onHome(): void }, { failure: string | null }> {
  override state = { failure: null as string | null }

  static getDerivedStateFromError(error: unknown): { failure: string } {
    return { failure: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children
    const home = () => {
      this.props.onHome()
      this.setState({ failure: null })
    }
    return <Failure came={this.state.failure} todo={words.interface.conditions.openBundled} actions={[{ id: 'home', label: words.interface.conditions.openBundled, primary: true, run: home }]} />
  }
}

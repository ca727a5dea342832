import type { NodeId } from '#model/ids.ts'
import type { PanelContent } from '#xr/panels/content.ts'

export type ImmersiveMode = 'vr' | 'ar'

/** What a stay inside asks of the page it came from, and tells it. */
export interface ImmersiveHost {
  /** what stands beside the table now; the same array while nothing has changed */
  panels(): readonly PanelContent[]
  /** a button of a panel was pressed */
  press(button: string): void
  /** a body was touched, or nothing (null) */
  select(id: NodeId | null): void
  hover(id: NodeId | null): void
  /** the partner that is stepped into, undefined = the whole table */
  steppedInto(): NodeId | undefined
  /** what letting go of the body in the hand would do; '' = nothing */
  told(): string
  reducedMotion(): boolean
  /** of text, 0.8 to 1.6 */
  textScale(): number
  entered(mode: ImmersiveMode): void
  /** also when the session ended by itself */
  left(): void
}

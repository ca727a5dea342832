import type { Beat, Story } from '#model/story.ts'
import { recorderWords as say } from '#words/en/recorder.ts'
import { show } from '#state/view.ts'
import type { Session } from '#app/session.ts'
import { bringData } from '#app/story/bring-data.ts'
import { seen } from '#app/story/recording-beat.ts'

/** Plays a story from a beat on (0 = first); says why where that cannot be. */
export async function playStory(session: Session, story: Story, at: number): Promise<boolean> {
  try {
    const { deskOf } = await import('#app/story/desk.ts')
    await deskOf(session).open(story, at)
    return true
  } catch (error) {
    session.say(say.said.notPlayed(error instanceof Error ? error.message : String(error)))
    return false
  }
}

/** Brings the view of a beat back, to be looked at or changed; the panel stays where there is room for both. */
export async function showBeat(session: Session, beat: Beat): Promise<void> {
  try {
    await bringData(session, beat.view.data.id, beat.title)
  } catch (error) {
    return session.say(error instanceof Error ? error.message : String(error))
  }
  const small = matchMedia('(max-width: 720px)').matches
  session.store.getState().change(() => (small ? seen(beat.view) : show({ panel: 'stories' })(beat.view)))
  // the same lens with the same bodies leaves the camera where it is
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { stage } = session
      if (beat.view.camera === null) stage?.home()
      else stage?.rig.set(beat.view.camera)
    }),
  )
}

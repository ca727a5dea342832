import { FileButton } from '#ui/file/FileButton.tsx'
import { StoryRow } from '#briefing/recorder/StoryRow.tsx'
import { toNeighbor } from '#briefing/recorder/to-neighbor.ts'
import type { StorySaid } from '#briefing/recorder/said.ts'
import { recorderWords as say } from '#words/en/recorder.ts'

export interface StoryListsProps {
  /** those that come with the product, by program, the open one first */
  shipped: readonly { id: string; label: string; open: boolean; stories: readonly StorySaid[] }[]
  own: readonly StorySaid[]
  /** false: nothing outlives the tab */
  persistent: boolean | undefined
  /** title of the story that was deleted a moment ago */
  removed: string | undefined
  /** a file that was not opened, and why */
  refused: { file: string; problems: readonly string[]; saving?: boolean } | undefined
  onDismiss(): void
  onPlay(id: string, at: number): void
  onPresent(id: string): void
  onCheck(id: string): void
  onDuplicate(id: string): void
  onEdit(id: string): void
  onSave(id: string): void
  onRemove(id: string): void
  onBringBack(): void
  onNew(): void
  onFile(file: File): void
}

/** One's own stories first, then those that come with the product. */
export function StoryLists(props: StoryListsProps) {
  const { shipped, own, persistent, removed, refused } = props
  const row = (story: StorySaid) => ({ story, onPlay: (at: number) => props.onPlay(story.id, at), onPresent: () => props.onPresent(story.id), onCheck: () => props.onCheck(story.id) })
  return (
    <>
      <p className="panel-explain story-explain">{say.explain}</p>
      <section aria-label={say.own} data-stories="own">
        <h3>{say.own}</h3>
        {persistent === false && (
          <p className="story-problem" role="status">
            {say.keepsNothing}
          </p>
        )}
        {persistent === true && <p className="panel-explain">{say.ownExplain}</p>}
        {refused !== undefined && (
          <div className="story-problem" role="alert" data-refused>
            <p>{refused.saving === true ? say.notSaved(refused.file) : say.refused(refused.file)}</p>
            <ul>
              {refused.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
            <button type="button" className="button" onClick={props.onDismiss}>
              {say.dismiss}
            </button>
          </div>
        )}
        {removed !== undefined && (
          <p className="story-removed" role="status">
            {say.removed(removed)}
            <button type="button" className="button" data-do="bring-back" aria-label={say.bringBackOf(removed)} onClick={props.onBringBack}>
              {say.bringBack}
            </button>
          </p>
        )}
        {own.length === 0 && removed === undefined && <p className="panel-nothing">{say.none}</p>}
        <ul>
          {own.map((story) => (
            <StoryRow key={story.id} {...row(story)}>
              <button type="button" className="button" data-do="edit" aria-label={say.editOf(story.title)} onClick={() => props.onEdit(story.id)}>
                {say.edit}
              </button>
              <button type="button" className="button" data-look="plain" data-do="save" aria-label={say.saveFileOf(story.title)} onClick={() => props.onSave(story.id)}>
                {say.saveFile}
              </button>
              <button type="button" className="button" data-look="plain" data-do="remove" aria-label={say.removeOf(story.title)} onClick={(event) => { toNeighbor(event.currentTarget, 'button'); props.onRemove(story.id) }}>
                {say.remove}
              </button>
            </StoryRow>
          ))}
        </ul>
        <div className="story-actions story-begin">
          <button type="button" className="button" data-do="new" onClick={props.onNew}>
            {say.newStory}
          </button>
          <FileButton label={say.openFile} accept=".json" does="open-file" onFile={props.onFile} />
        </div>
      </section>
      <section aria-label={say.shipped} data-stories="shipped">
        <h3>{say.shipped}</h3>
        {shipped.map((group) => (
          <div key={group.id} className="story-group">
            <h4>
              {group.label}
              {group.open && <span className="muted"> {say.groups.open}</span>}
            </h4>
            <ul>
              {group.stories.map((story) => (
                <StoryRow key={story.id} {...row(story)}>
                  <button type="button" className="button" data-look="plain" data-do="duplicate" aria-label={say.duplicateOf(story.title)} onClick={() => props.onDuplicate(story.id)}>
                    {say.duplicate}
                  </button>
                </StoryRow>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </>
  )
}

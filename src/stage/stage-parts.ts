import type { Group, WebGLRenderer } from 'three'
import type { Scene } from '#model/scene.ts'
import type { FrameUniforms } from '#stage/frame-uniforms.ts'
import { Guides } from '#stage/guides.ts'
import { Labels } from '#stage/labels.ts'
import { LinkLines } from '#stage/link-lines.ts'
import { NodeCloud } from '#stage/node-cloud.ts'
import { NodeTextures } from '#stage/node-textures.ts'
import { Screen } from '#stage/screen.ts'
import type { Spared } from '#stage/spare.ts'

/** What a stage of so many bodies is made of. */
export interface Parts { textures: NodeTextures; cloud: NodeCloud; links: LinkLines; guides: Guides; labels: Labels; screen: Screen }

export function buildParts(frame: FrameUniforms, count: number, renderer: WebGLRenderer, root: Group): Parts {
  const textures = new NodeTextures(count)
  const parts = { textures, cloud: new NodeCloud(frame, textures), links: new LinkLines(frame, textures), guides: new Guides(frame, textures), labels: new Labels(frame, textures, renderer), screen: new Screen(textures) }
  root.add(parts.cloud, parts.links, parts.guides, parts.labels)
  return parts
}

/** Leaves this out, or brings back what was left out before. `scene`: what stands, to show it anew. */
export function spareParts({ cloud, links, labels }: Parts, spared: Spared, scene?: Scene): void {
  cloud.spare(spared, scene?.nodes)
  links.spare(spared, scene?.links)
  labels.spared = spared
}

export function clearParts({ textures, cloud, links, guides, labels }: Parts, root: Group): void {
  root.remove(cloud, links, guides, labels)
  for (const part of [textures, cloud, links, guides, labels]) part.dispose()
}

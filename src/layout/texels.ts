/** The texture a page keeps its scene nodes in: width is fixed so that a shader can find a node by number; rows grow with the count. */
export function textureSize(count: number): { width: number; height: number } {
  const width = count <= 4096 ? 64 : 256
  return { width, height: Math.max(1, Math.ceil(count / width)) }
}

/** Numbers in that texture, four a texel: what is published is as long, so that it can be uploaded as it is. */
export function textureLength(count: number): number {
  const { width, height } = textureSize(count)
  return 4 * width * height
}

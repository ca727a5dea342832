import type { Baked, BakedMesh, Material } from '#exporters/hand-out/baked.ts'
import { linear } from '#exporters/hand-out/clay.ts'

/** The description as a USD layer in text: metres, y up, standing on a horizontal plane. */
export function usda(baked: Baked): string {
  const { about, meshes } = baked
  return `#usda 1.0
(
    customLayerData = {
        string creator = "Orrery"
        dictionary orrery = {
            string title = ${quoted(about.title)}
            string program = ${quoted(about.program)}
            string lens = ${quoted(about.lens)}
            string dataVersion = ${quoted(about.dataVersion)}
            string asOf = ${quoted(about.asOf ?? '')}
            string[] supposed = [${about.supposed.map(quoted).join(', ')}]
            bool synthetic = ${about.synthetic ? 1 : 0}
        }
    }
    defaultPrim = "Orrery"
    metersPerUnit = 1
    upAxis = "Y"
)

def Xform "Orrery" (
    assetInfo = {
        string name = ${quoted(about.title)}
    }
    kind = "component"
)
{
    token preliminary:anchoring:type = "plane"
    token preliminary:planeAnchoring:alignment = "horizontal"

${meshes.map(meshText).join('\n')}
    def Scope "Materials"
    {
${meshes.map(({ material }) => materialText(material)).join('\n')}
    }
}
`
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`
/** Positions lie on a grid of 1e-5 m and come back as the same numbers. */
const metres = (value: number): string => String(Math.round(value * 1e5) / 1e5 + 0)
const parts = (value: number): string => String(Math.round(value * 1e3) / 1e3 + 0)

function triples(column: Float32Array, write: (value: number) => string): string {
  const rows: string[] = []
  for (let i = 0; i < column.length; i += 3) rows.push(`(${write(column[i]!)},${write(column[i + 1]!)},${write(column[i + 2]!)})`)
  return rows.join(',')
}

function meshText({ material, positions, normals, indices, low, high }: BakedMesh): string {
  return `    def Mesh "${material.name}" (
        prepend apiSchemas = ["MaterialBindingAPI"]
    )
    {
        uniform bool doubleSided = ${material.doubleSided ? 1 : 0}
        float3[] extent = [(${low.map(metres).join(',')}),(${high.map(metres).join(',')})]
        int[] faceVertexCounts = [${Array.from({ length: indices.length / 3 }, () => 3).join(',')}]
        int[] faceVertexIndices = [${indices.join(',')}]
        normal3f[] normals = [${triples(normals, parts)}] (
            interpolation = "vertex"
        )
        point3f[] points = [${triples(positions, metres)}]
        uniform token subdivisionScheme = "none"
        rel material:binding = </Orrery/Materials/${material.name}>
    }
`
}

function materialText({ name, color, opacity }: Material): string {
  return `        def Material "${name}"
        {
            token outputs:surface.connect = </Orrery/Materials/${name}/Surface.outputs:surface>
            def Shader "Surface"
            {
                uniform token info:id = "UsdPreviewSurface"
                color3f inputs:diffuseColor = (${linear(color).map((part) => part.toFixed(5)).join(', ')})
                float inputs:metallic = 0
                float inputs:opacity = ${opacity}
                float inputs:roughness = 0.6
                token outputs:surface
            }
        }
`
}

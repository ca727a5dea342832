// What surrounds a body: glass, outlines, completion arc, halo, badge, focus ring. Drawn after the lines, blended, only for the bodies that have one.
// in: position corner -1..1 · aNode scene node number · out: vPoint CSS px from the centre, y up
precision highp float;
precision highp int;
#include "lib/frame.glsl"
#include "lib/node.glsl"
in vec2 position;
in float aNode;
out vec2 vPoint;
flat out vec3 vColor;
flat out vec4 vStand; // radius CSS px, how much shows, ring, tick
flat out ivec3 vKind; // shape, flags, state

void main() {
  int node = int(aNode + 0.5);
  vec4 look = nodeLook(node);
  Marks marks = nodeMarks(node);
  vec4 centre = modelViewMatrix * vec4(nodePosition(node), 1.0);
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  vPoint = vec2(0.0); vColor = marks.color; vStand = vec4(0.0); vKind = ivec3(0);
  if (look.x <= 0.0 || look.y <= 0.004 || centre.z > -0.02) return;
  float perUnit = pixelsPerUnit() / (farOf(centre.xyz) * uPixelRatio);
  float radius = max(look.x * stageScale() * perUnit, 1.25);
  float reach = radius * ((marks.flags & HALO) != 0 ? 2.4 : 1.4) + 18.0;
  vPoint = position * reach;
  float shown = look.y * mix(0.4, 1.0, depthFade(-centre.z));
  if ((marks.state & DIMMED) != 0) shown *= 0.25;
  vStand = vec4(radius, shown, look.z, look.w);
  vKind = ivec3(marks.shape, marks.flags, marks.state);
  gl_Position = projectionMatrix * vec4(centre.xyz + facing(centre.xyz) * vec3(vPoint / perUnit, 0.0), 1.0);
}

// in: position corner -1..1 · aNode scene node number · data textures
// out: vPlane point in body radii · vRadiusPx body radius, device px; one camera-facing quad per solid body, collapsed where nothing stands
precision highp float;
precision highp int;
#include "lib/frame.glsl"
#include "lib/node.glsl"
in vec2 position;
in float aNode;
out vec2 vPlane;
flat out float vRadiusPx;
flat out vec3 vColor;
flat out vec4 vStand; // opacity, fade, radius, view z of the centre
flat out ivec3 vKind; // shape, flags, state
flat out vec3 vUp;    // of the room, as the body is turned
flat out vec3 vDeep;  // view z along the axes of the body

void main() {
  int node = int(aNode + 0.5);
  vec4 look = nodeLook(node);
  Marks marks = nodeMarks(node);
  bool glass = (marks.flags & (DASHED | DOTTED | GHOST)) != 0;
  vec4 centre = modelViewMatrix * vec4(nodePosition(node), 1.0);
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  vPlane = vec2(0.0); vRadiusPx = 0.0; vColor = marks.color; vStand = vec4(0.0); vKind = ivec3(0); vUp = vec3(0.0); vDeep = vec3(0.0);
  if (look.x <= 0.0 || look.y <= 0.004 || glass || centre.z > -0.02) return;
  float perUnit = pixelsPerUnit() / farOf(centre.xyz);
  float radius = max(look.x * stageScale(), 1.25 * uPixelRatio / perUnit);
  vRadiusPx = radius * perUnit;
  float reach = 1.16 + 1.5 / vRadiusPx;
  vPlane = position * reach;
  vStand = vec4(look.y, depthFade(-centre.z), radius, centre.z);
  vKind = ivec3(marks.shape, marks.flags, marks.state);
  mat3 turned = facing(centre.xyz);
  vUp = viewMatrix[1].xyz * turned;
  vDeep = vec3(0.0, 0.0, 1.0) * turned;
  gl_Position = projectionMatrix * vec4(centre.xyz + turned * vec3(vPlane * radius, 0.0), 1.0);
}

// The cheap path for thousands of bodies. in: gl_VertexID scene node number · data textures · out: one point per body
precision highp float;
precision highp int;
#include "lib/frame.glsl"
#include "lib/node.glsl"
flat out vec3 vColor;
flat out vec2 vStand; // how much of the colour shows, radius device px

void main() {
  int node = gl_VertexID;
  vec4 look = nodeLook(node);
  Marks marks = nodeMarks(node);
  vec4 centre = modelViewMatrix * vec4(nodePosition(node), 1.0);
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = 1.0; vColor = marks.color; vStand = vec2(0.0);
  if (look.x <= 0.0 || look.y <= 0.004 || centre.z > -0.02) return;
  float radiusPx = max(look.x * stageScale() * pixelsPerUnit() / -centre.z, 1.1 * uPixelRatio);
  float shown = look.y * mix(0.34, 1.0, depthFade(-centre.z));
  if ((marks.state & DIMMED) != 0) shown *= 0.22;
  vStand = vec2(shown, radiusPx);
  gl_PointSize = 2.0 * radiusPx + 1.0;
  gl_Position = projectionMatrix * centre;
}

// in: position.x 0..1 along, position.y -1..1 across · aEnds node numbers · aLook tone, opacity, width px, style + 4 * curve step
// out: vAlong CSS px along the line, vAcross CSS px; a strip between the surfaces of two bodies, both ends read from the data textures
precision highp float;
precision highp int;
#include "lib/frame.glsl"
#include "lib/node.glsl"
uniform float uRecede; // 1: something is focused, lines outside of it recede
in vec2 position;
in vec2 aEnds;
in vec4 aLook;   // tone, opacity, width CSS px, style
in float aCurve; // 0 straight .. 1
out vec3 vLine;  // along CSS px, across CSS px, part of the way 0..1
flat out vec4 vInk; // sRGB, alpha
flat out vec2 vForm; // half width CSS px, style

vec3 bow(vec3 a, vec3 mid, vec3 b, float t) { return mix(mix(a, mid, t), mix(mid, b, t), t); }

void main() {
  int from = int(aEnds.x + 0.5), to = int(aEnds.y + 0.5);
  vec4 lookFrom = nodeLook(from), lookTo = nodeLook(to);
  vec3 a = nodePosition(from), b = nodePosition(to);
  int stateFrom = nodeMarks(from).state, stateTo = nodeMarks(to).state;
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  vLine = vec3(0.0); vInk = vec4(0.0); vForm = vec2(1.0, 0.0);
  float span = length(b - a);
  float alpha = aLook.y * min(1.0, 3.0 * min(lookFrom.y, lookTo.y));
  if (lookFrom.x <= 0.0 || lookTo.x <= 0.0 || alpha <= 0.001 || span <= lookFrom.x + lookTo.x) return;

  bool touched = ((stateFrom | stateTo) & (SELECTED | HOVERED)) != 0;
  bool receded = ((stateFrom | stateTo) & DIMMED) != 0;
  float width = aLook.z;
  if (receded) alpha = min(alpha, 0.08);
  else if (touched) { alpha = min(1.0, alpha * 1.6 + 0.25); width += 0.9; }
  else if (uRecede > 0.5) { alpha = min(1.0, alpha * 1.5 + 0.1); width += 0.5; }

  vec3 mid = 0.5 * (a + b) + vec3(0.0, 0.42 * aCurve * span, 0.0);
  float start = min(lookFrom.x * 1.04 / span, 0.49), end = 1.0 - min(lookTo.x * 1.04 / span, 0.49);
  float t = mix(start, end, position.x);
  float dt = 0.015;
  vec4 here = projectionMatrix * modelViewMatrix * vec4(bow(a, mid, b, t), 1.0);
  vec4 ahead = projectionMatrix * modelViewMatrix * vec4(bow(a, mid, b, t + dt), 1.0);
  vec4 back = projectionMatrix * modelViewMatrix * vec4(bow(a, mid, b, t - dt), 1.0);
  if (here.w <= 0.02 || ahead.w <= 0.02 || back.w <= 0.02) return;
  vec2 heading = (ahead.xy / ahead.w - back.xy / back.w) * uViewport;
  float pace = length(heading) / (2.0 * dt); // 2 * device px per unit of t
  vec2 side = pace > 1e-4 ? vec2(-heading.y, heading.x) / length(heading) : vec2(0.0);
  float halfWidth = 0.5 * max(width, 1.0 / uPixelRatio);
  float reach = halfWidth + 1.0 / uPixelRatio;
  // thinner than a device px: fainter instead
  alpha *= min(1.0, width * uPixelRatio);
  gl_Position = here;
  gl_Position.xy += side * position.y * reach * uPixelRatio * 2.0 / uViewport * here.w;
  vLine = vec3((t - start) * pace * 0.5 / uPixelRatio, position.y * reach, t);
  vInk = vec4(uPalette[int(aLook.x + 0.5)], alpha * mix(0.3, 1.0, depthFade(here.w)));
  vForm = vec2(halfWidth, aLook.w);
}

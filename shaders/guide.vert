// One batch for every arc, line, pane and the floor grid.
// in: position corner, x 0..1 along, y -1..1 across · aFrame kind, style, flat, node (-1 none) · aA, aB by kind (src/stage/guide-segments.ts)
// out: vRibbon along u, across in half widths; vLook
precision highp float;
precision highp int;
#include "lib/frame.glsl"
#include "lib/node.glsl"
uniform float uReveal; // opening, 0..1
in vec2 position;
in vec4 aFrame;
in vec4 aA;
in vec4 aB;
in vec4 aC;
in vec4 aLook;   // tone, opacity, width (u when flat, else CSS px), length of the whole guide u
in vec4 aSpan;   // along at start and end u, reveal start and end
out vec4 vRibbon; // along u, across half widths, half width CSS px, part of the extra reach
out vec3 vWorld;
flat out vec4 vInk;
flat out vec4 vForm; // kind, style, flat, length u
flat out float vLit;
out float vShown;

const float GLOW = 2.6; // a ribbon's quad reaches this many half widths

vec3 onArc(float radius, float angle, float y) { return vec3(-sin(angle) * radius, y, cos(angle) * radius); }

void main() {
  int kind = int(aFrame.x + 0.5);
  bool flat_ = aFrame.z > 0.5;
  float cut = aSpan.w > aSpan.z ? clamp((uReveal - aSpan.z) / (aSpan.w - aSpan.z), 0.0, 1.0) : step(aSpan.z, uReveal);
  float along = position.x * cut;
  vShown = step(0.0001, cut);
  int state = aFrame.w >= 0.0 ? nodeMarks(int(aFrame.w + 0.5)).state : 0;
  vLit = (state & (SELECTED | HOVERED)) != 0 ? 1.0 : 0.0;
  float dim = (state & DIMMED) != 0 ? 0.3 : 1.0;
  vInk = vec4(uPalette[int(aLook.x + 0.5)], aLook.y * dim);
  vForm = vec4(aFrame.xyz, aLook.w);
  vRibbon = vec4(mix(aSpan.x, aSpan.y, along), position.y, 1.0, 0.0);
  vWorld = vec3(0.0);
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  if (cut <= 0.0) return;

  if (kind == 2) { // pane: corner, wide, high
    vWorld = aA.xyz + aB.xyz * position.x + aC.xyz * (0.5 + 0.5 * position.y);
    gl_Position = projectionMatrix * modelViewMatrix * vec4(vWorld, 1.0);
    return;
  }
  if (kind == 3 && uSurround.w > 0.5) return; // a table has its own surface
  if (kind == 3) { // floor grid: centre, half extent
    vWorld = aA.xyz + vec3((position.x * 2.0 - 1.0) * aA.w, 0.0, position.y * aA.w);
    gl_Position = projectionMatrix * modelViewMatrix * vec4(vWorld, 1.0);
    return;
  }
  vec3 at, onward;
  vec3 outward;
  if (kind == 1) { // arc: radius, y, from, to
    float angle = mix(aA.z, aA.w, along);
    at = onArc(aA.x, angle, aA.y);
    outward = onArc(1.0, angle, 0.0);
    onward = vec3(-outward.z, 0.0, outward.x) * sign(aA.w - aA.z);
  } else {
    at = mix(aA.xyz, aB.xyz, along);
    onward = normalize(aB.xyz - aA.xyz + vec3(1e-9, 0.0, 0.0));
    outward = abs(onward.y) > 0.9 ? vec3(1.0, 0.0, 0.0) : normalize(cross(onward, vec3(0.0, 1.0, 0.0)));
  }
  vec4 here = projectionMatrix * modelViewMatrix * vec4(at, 1.0);
  if (flat_) {
    float halfWidth = 0.5 * aLook.z;
    vRibbon.y = position.y * GLOW;
    vWorld = at + outward * position.y * GLOW * halfWidth;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(vWorld, 1.0);
    vRibbon.z = halfWidth * stageScale() * pixelsPerUnit() / (max(here.w, 0.02) * uPixelRatio);
  } else {
    vec4 ahead = projectionMatrix * modelViewMatrix * vec4(at + onward * 0.004, 1.0);
    if (here.w <= 0.02 || ahead.w <= 0.02) return;
    vec2 heading = (ahead.xy / ahead.w - here.xy / here.w) * uViewport;
    float size = length(heading);
    vec2 side = size > 1e-6 ? vec2(-heading.y, heading.x) / size : vec2(0.0);
    float width = aLook.z + vLit;
    float halfWidth = 0.5 * max(width, 1.0 / uPixelRatio);
    vInk.a *= min(1.0, width * uPixelRatio);
    float reach = halfWidth + 1.0 / uPixelRatio;
    vRibbon.y = position.y * reach;
    vRibbon.z = halfWidth;
    gl_Position = here;
    gl_Position.xy += side * position.y * reach * uPixelRatio * 2.0 / uViewport * here.w;
  }
  vInk.a *= mix(0.45, 1.0, depthFade(here.w));
}

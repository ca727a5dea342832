// in: position corner, x 0..1, y -1..1 · aPlace world anchor, node (-1 none: anchor stands) · aBox px offset of the top left corner from the anchor (y down), size px
// · aUv atlas texels · aLife born s, opacity, m per px (0: the px of a screen) · out: vUv atlas 0..1
precision highp float;
precision highp int;
#include "lib/frame.glsl"
#include "lib/node.glsl"
uniform float uTime;   // s
uniform vec2 uAtlas;   // texels
uniform vec3 uHead;    // between the eyes, m in the room: both eyes see the same turned text
in vec2 position;
in vec4 aPlace;
in vec4 aBox;
in vec4 aUv;
in vec4 aLife;
out vec2 vUv;
out float vAcross;
flat out float vAlpha;
flat out float vLeader;

// px from the anchor, y down
vec2 onLeader() {
  vec2 a = aBox.xy, b = aBox.zw;
  vec2 side = normalize(vec2(a.y - b.y, b.x - a.x) + vec2(1e-5, 0.0));
  vAcross = position.y * 1.5;
  return mix(a, b, position.x) + side * vAcross;
}
// px from the upper left corner of the block, y down
vec2 onText() {
  vec2 part = vec2(position.x, 0.5 + 0.5 * position.y);
  vUv = (aUv.xy + part * aUv.zw) / uAtlas;
  return part * aBox.zw;
}
// Upright and turned to the head, in front of its body; view space.
vec3 inRoom(vec3 anchor) {
  vec3 at = (modelViewMatrix * vec4(anchor, 1.0)).xyz;
  vec3 head = (viewMatrix * vec4(uHead, 1.0)).xyz;
  vec3 forward = normalize(head - at);
  vec3 right = normalize(cross(viewMatrix[1].xyz, forward));
  vec3 up = cross(forward, right);
  if (aPlace.w >= 0.0) at += forward * nodeLook(int(aPlace.w + 0.5)).x * stageScale();
  vec2 px = vLeader > 0.5 ? onLeader() : aBox.xy + onText();
  return at + (right * px.x - up * px.y) * aLife.z;
}

void main() {
  vec3 anchor = aPlace.w >= 0.0 ? nodePosition(int(aPlace.w + 0.5)) : aPlace.xyz;
  vec4 clip = projectionMatrix * modelViewMatrix * vec4(anchor, 1.0);
  vAlpha = aLife.y * clamp((uTime - aLife.x) / 0.16, 0.0, 1.0);
  vLeader = aUv.z <= 0.0 ? 1.0 : 0.0;
  vUv = vec2(0.0);
  vAcross = 0.0;
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  if (clip.w <= 0.02 || aLife.y <= 0.0) return;
  if (aLife.z > 0.0) {
    gl_Position = projectionMatrix * vec4(inRoom(anchor), 1.0);
    return;
  }
  vec2 css = uViewport / uPixelRatio;
  vec2 screen = (clip.xy / clip.w * vec2(0.5, -0.5) + 0.5) * css; // CSS px, y down
  vec2 corner;
  if (vLeader > 0.5) corner = screen + onLeader();
  else {
    // whole device px, so that text stays crisp
    vec2 origin = floor((screen + aBox.xy) * uPixelRatio + 0.5) / uPixelRatio;
    corner = origin + onText();
  }
  vec2 ndc = (corner / css - 0.5) * vec2(2.0, -2.0);
  gl_Position = vec4(ndc * clip.w, clip.z, clip.w);
}

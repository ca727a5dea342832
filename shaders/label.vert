// in: position corner, x 0..1, y -1..1 · aPlace world anchor, node (-1 none: anchor stands) · aBox px offset of the top left corner from the anchor (y down), size px
// · aUv atlas texels; of a leader 0 and the node it leads to (-1 none) · aLife born s, opacity, m per px (0: the px of a screen) · out: vUv atlas 0..1
precision highp float;
precision highp int;
#include "lib/frame.glsl"
#include "lib/node.glsl"
uniform float uTime;   // s
uniform vec2 uAtlas;   // texels
uniform vec3 uHead;    // between the eyes, m in the room: both eyes see the same turned text
uniform vec4 uFront;   // unit, room: which way all plates face; w 0: each faces the head
uniform float uLeast;  // m that one px never goes below, at a distance of 1 m
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
// Upright and turned to the head, in front of its body; view space. However far the head has moved since, text keeps its least angle.
vec3 inRoom(vec3 anchor) {
  vec3 at = (modelViewMatrix * vec4(anchor, 1.0)).xyz;
  vec3 away = (viewMatrix * vec4(uHead, 1.0)).xyz - at;
  float far = length(away);
  vec3 forward = uFront.w > 0.5 ? mat3(viewMatrix) * uFront.xyz : away / far;
  vec3 right = normalize(cross(viewMatrix[1].xyz, forward));
  vec3 up = cross(forward, right);
  float nearer = aPlace.w >= 0.0 ? min(nodeLook(int(aPlace.w + 0.5)).x * stageScale() / far, 0.5) : 0.0;
  float metres = max(aLife.z, uLeast * far) * (1.0 - nearer);
  at += away * nearer;
  if (vLeader < 0.5) {
    vec2 px = aBox.xy + onText();
    return at + (right * px.x - up * px.y) * metres;
  }
  // from the plate to its body, through the depth between them
  vec3 start = at + (right * aBox.x - up * aBox.y) * metres;
  vec3 end = at + (right * aBox.z - up * aBox.w) * metres;
  if (aUv.y >= 0.0) {
    int node = int(aUv.y + 0.5);
    vec3 body = (modelViewMatrix * vec4(nodePosition(node), 1.0)).xyz;
    end = body + normalize(start - body) * nodeLook(node).x * stageScale() * 1.25;
  }
  vAcross = position.y * 1.5;
  vec3 at3 = mix(start, end, position.x);
  return at3 + normalize(cross(end - start + vec3(1e-5, 0.0, 0.0), at3)) * vAcross * metres;
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
    // grains hang before text that was placed without regard to them: it is legible through them, but not through a panel or a hand
    vec3 at = inRoom(anchor);
    vec4 before = projectionMatrix * vec4(at * 0.86, 1.0);
    gl_Position = projectionMatrix * vec4(at, 1.0);
    gl_Position.z = before.z / before.w * gl_Position.w;
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

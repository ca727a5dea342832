// in: position corner, x 0..1, y -1..1 · aPlace world anchor, node (-1 none: anchor stands) · aBox px offset of the top left corner from the anchor (y down), size px
// · aUv atlas texels · aLife born s, opacity, leader end px (x, y from the anchor; both 0 for text) · out: vUv atlas 0..1
precision highp float;
precision highp int;
#include "lib/frame.glsl"
#include "lib/node.glsl"
uniform float uTime;   // s
uniform vec2 uAtlas;   // texels
in vec2 position;
in vec4 aPlace;
in vec4 aBox;
in vec4 aUv;
in vec4 aLife;
out vec2 vUv;
out float vAcross;
flat out float vAlpha;
flat out float vLeader;

void main() {
  vec3 anchor = aPlace.w >= 0.0 ? nodePosition(int(aPlace.w + 0.5)) : aPlace.xyz;
  vec4 clip = projectionMatrix * viewMatrix * vec4(anchor, 1.0);
  vAlpha = aLife.y * clamp((uTime - aLife.x) / 0.16, 0.0, 1.0);
  vLeader = aUv.z <= 0.0 ? 1.0 : 0.0;
  vUv = vec2(0.0);
  vAcross = 0.0;
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  if (clip.w <= 0.02 || aLife.y <= 0.0) return;
  vec2 css = uViewport / uPixelRatio;
  vec2 screen = (clip.xy / clip.w * vec2(0.5, -0.5) + 0.5) * css; // CSS px, y down
  vec2 corner;
  if (vLeader > 0.5) {
    vec2 a = screen + aBox.xy, b = screen + aBox.zw;
    vec2 side = normalize(vec2(a.y - b.y, b.x - a.x) + vec2(1e-5, 0.0));
    vAcross = position.y * 1.5;
    corner = mix(a, b, position.x) + side * vAcross;
  } else {
    // whole device px, so that text stays crisp
    vec2 origin = floor((screen + aBox.xy) * uPixelRatio + 0.5) / uPixelRatio;
    vec2 part = vec2(position.x, 0.5 + 0.5 * position.y);
    corner = origin + part * aBox.zw;
    vUv = (aUv.xy + part * aUv.zw) / uAtlas;
  }
  vec2 ndc = (corner / css - 0.5) * vec2(2.0, -2.0);
  gl_Position = vec4(ndc * clip.w, clip.z, clip.w);
}

// in: vUv atlas 0..1 · out: premultiplied text, or a hairline for a leader
precision highp float;
#include "lib/frame.glsl"
#include "lib/stroke.glsl"
uniform sampler2D uText;
in vec2 vUv;
in float vAcross;
flat in float vAlpha;
flat in float vLeader;
out vec4 outColor;

void main() {
  vec4 color = vLeader > 0.5 ? vec4(uPalette[6], 1.0) * strokeAt(vAcross, 1.0) * 0.75 : texture(uText, vUv);
  outColor = color * vAlpha;
  if (outColor.a <= 0.003) discard;
}

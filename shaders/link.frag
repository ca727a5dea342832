// in: vLine CSS px · vInk sRGB and alpha · out: premultiplied; adds light on dark, darkens on light, covers where uOpaque is 1 (headset)
precision highp float;
#include "lib/frame.glsl"
#include "lib/stroke.glsl"
uniform float uOpaque;
in vec3 vLine;
flat in vec4 vInk;
flat in vec2 vForm;
out vec4 outColor;

void main() {
  float shown = covered(vForm.x - abs(vLine.y));
  if (vForm.y > 1.5) shown *= covered(1.1 - abs(fract(vLine.x / 5.0) - 0.5) * 5.0);
  else if (vForm.y > 0.5) shown *= covered(2.9 - abs(fract(vLine.x / 9.5) - 0.5) * 9.5);
  float alpha = shown * vInk.a;
  if (alpha <= 0.002) discard;
  outColor = vec4(vInk.rgb * alpha, alpha * mix(mix(1.0, 0.35, uDark), 1.0, uOpaque));
}

// in: vColor sRGB · vStand how much shows, radius px · out: opaque disc with a soft light, alpha = coverage
precision highp float;
#include "lib/frame.glsl"
flat in vec3 vColor;
flat in vec2 vStand;
out vec4 outColor;

void main() {
  vec2 p = (gl_PointCoord * 2.0 - 1.0) * (1.0 + 0.5 / vStand.y);
  float edge = (1.0 - length(p)) * vStand.y + 0.5;
  if (edge <= 0.0) discard;
  float light = 0.82 + 0.26 * clamp(dot(p, vec2(-0.5, -0.7)), -1.0, 1.0);
  outColor = vec4(mix(backdrop(gl_FragCoord.xy), vColor * light, clamp(vStand.x, 0.0, 1.0)), clamp(edge, 0.0, 1.0));
}

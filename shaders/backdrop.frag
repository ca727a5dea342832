// out: the vertical gradient of the theme, dithered by less than one step so that it does not band
precision highp float;
#include "lib/frame.glsl"
out vec4 outColor;
void main() {
  float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  outColor = vec4(backdrop(gl_FragCoord.xy) + (noise - 0.5) / 255.0, 1.0);
}

// in: uShown 0..1 · out: premultiplied sRGB, over everything
precision highp float;
uniform vec3 uBackdropLow;
uniform float uShown;
out vec4 outColor;

void main() {
  outColor = vec4(uBackdropLow * uShown, uShown);
}

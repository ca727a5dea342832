// in: vAt mm from the panel's upper left corner · out: its part of the atlas, what is pointed at ringed, what is held down washed; from behind a plain plate
precision highp float;
uniform sampler2D uAtlas;
uniform vec2 uAtlasSize; // px
uniform vec2 uWash;      // of the accent over what is pointed at, over what is held down, 0..1
uniform float uCorner;   // radius, mm
uniform vec3 uSurface;   // sRGB
uniform vec3 uHairline;  // sRGB
uniform vec3 uAccent;    // sRGB
in vec2 vAt;
flat in vec2 vSize;
flat in vec3 vAtlas;
flat in vec4 vHover;
flat in vec4 vPress;
out vec4 outColor;

// mm outside of a box with round corners
float outside(vec2 at, vec4 box, float corner) {
  vec2 away = abs(at - box.xy - 0.5 * box.zw) - 0.5 * box.zw + corner;
  return length(max(away, 0.0)) + min(max(away.x, away.y), 0.0) - corner;
}
// A line of this width, at least one px, inside of an edge; then what it encloses.
vec2 framed(float away, float width, float pixel) {
  float wide = max(width, pixel);
  float inside = clamp(0.5 - away / pixel, 0.0, 1.0);
  return vec2(inside * clamp(0.5 + (away + wide) / pixel, 0.0, 1.0), inside);
}

void main() {
  float pixel = max(length(fwidth(vAt)) * 0.707, 1e-3);
  float away = outside(vAt, vec4(0.0, 0.0, vSize), uCorner);
  vec2 edge = framed(away, 1.6, pixel);
  if (edge.y <= 0.0) discard;
  // half a step sharper than the card would choose: text is drawn smaller than it was set
  vec3 color = texture(uAtlas, (vAtlas.xy + vAt * vAtlas.z) / uAtlasSize, -0.6).rgb;
  if (vHover.z > 0.0) {
    vec2 hover = framed(outside(vAt, vHover, uCorner * 0.75), 3.5, pixel);
    color = mix(mix(color, uAccent, uWash.x * hover.y), uAccent, hover.x);
  }
  if (vPress.z > 0.0) {
    vec2 press = framed(outside(vAt, vPress, uCorner * 0.75), 6.0, pixel);
    color = mix(mix(color, uAccent, uWash.y * press.y), uAccent, press.x);
  }
  if (!gl_FrontFacing) color = uSurface;
  outColor = vec4(mix(color, uHairline, edge.x), edge.y);
}

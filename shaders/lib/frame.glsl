// What every draw of a frame knows: device px, theme, depth fade, backdrop.
uniform mat4 viewMatrix;
uniform mat4 modelViewMatrix; // the stage in the room, then the eye: on a screen the stage is the room
uniform mat4 projectionMatrix;
uniform vec2 uViewport;     // drawing buffer, device px
uniform float uPixelRatio;  // device px per CSS px
uniform float uDark;        // 1 dark theme, 0 light theme
uniform vec3 uBackdropTop;  // sRGB
uniform vec3 uBackdropLow;  // sRGB
uniform vec2 uFade;         // view distances between which things recede towards the backdrop, u
uniform vec3 uPalette[15];  // sRGB, order of model/scene.ts palette
uniform vec3 uInk;          // text colour, sRGB
uniform vec4 uSurround;     // in a headset there is no screen to hang a gradient on: its colour, sRGB, w 1

// A vertical gradient, lifted a little behind the middle of the scene.
vec3 backdrop(vec2 pixel) {
  if (uSurround.w > 0.5) return uSurround.rgb;
  vec2 at = pixel / uViewport;
  vec3 color = mix(uBackdropLow, uBackdropTop, smoothstep(-0.05, 1.0, at.y));
  vec2 away = (at - vec2(0.5, 0.52)) * vec2(1.0, 0.85);
  float lift = exp(-dot(away, away) * 5.0);
  return color + lift * mix(vec3(0.012), vec3(0.018, 0.024, 0.036), uDark);
}

// 1 near, 0 where distance has taken everything.
float depthFade(float distanceToEye) {
  return 1.0 - smoothstep(uFade.x, uFade.y, distanceToEye);
}

// How long one u is in the room.
float stageScale() {
  return length(modelViewMatrix[0].xyz);
}

// Which way what is drawn flat is turned, view space: to the screen; in a room to the eye and upright, so that both eyes see the same ball.
mat3 facing(vec3 centre) {
  if (uSurround.w < 0.5) return mat3(1.0);
  vec3 forward = normalize(-centre);
  vec3 right = normalize(cross(viewMatrix[1].xyz, forward));
  return mat3(right, cross(forward, right), forward);
}

float farOf(vec3 centre) {
  return uSurround.w < 0.5 ? -centre.z : length(centre);
}

// Device px that one unit of the room covers at a view distance of 1.
float pixelsPerUnit() {
  return projectionMatrix[1][1] * uViewport.y * 0.5;
}

// in: vNormal, vAt in the eye's space · vColor sRGB · out: opaque sRGB, lit as the bodies of the stage are
precision highp float;
uniform mat4 viewMatrix;
uniform float uDark;
uniform float uGloss;
#include "lib/light.glsl"
in vec3 vNormal;
in vec3 vAt;
in vec3 vColor;
out vec4 outColor;

void main() {
  vec3 toEye = normalize(-vAt);
  vec3 normal = normalize(vNormal);
  if (dot(normal, toEye) < 0.0) normal = -normal;
  outColor = vec4(litBody(vColor, normal, normalize(viewMatrix[1].xyz), uGloss), 1.0);
}

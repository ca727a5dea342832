// Controllers. in: position, normal m · color sRGB · out: vNormal, vAt in the eye's space
precision highp float;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
in vec3 position;
in vec3 normal;
in vec4 color;
out vec3 vNormal;
out vec3 vAt;
out vec3 vColor;

void main() {
  vec4 at = modelViewMatrix * vec4(position, 1.0);
  vNormal = mat3(modelViewMatrix) * normal;
  vAt = at.xyz;
  vColor = color.rgb;
  gl_Position = projectionMatrix * at;
}

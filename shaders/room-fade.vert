// in: position corner of the eye's picture, x 0..1, y -1..1 · out: the whole picture
precision highp float;
in vec2 position;

void main() {
  gl_Position = vec4(position.x * 2.0 - 1.0, position.y, 0.0, 1.0);
}

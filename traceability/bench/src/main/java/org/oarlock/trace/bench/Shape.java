package org.oarlock.trace.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Shapes of links in which a checker that is not linear shows itself. */
enum Shape {
  FAN("fan of 40,000", 40_000, OarlockSet::fan),
  LADDER("ladder of 100 layers", 100, OarlockSet::ladder),
  CYCLE("cycle of 10,000", 10_000, OarlockSet::cycle),
  HUB("hub with 50,000 links up, 100,000 in all", 50_000, OarlockSet::hub);

  private final String words;
  private final int size;
  private final Writer writer;

  Shape(String words, int size, Writer writer) {
    this.words = words;
    this.size = size;
    this.writer = writer;
  }

  String words() {
    return words;
  }

  int size() {
    return size;
  }

  void write(Path root, int size) throws IOException {
    writer.write(root, size);
  }

  /** Writes a shape of a size into a folder. */
  @FunctionalInterface
  interface Writer {
    void write(Path root, int size) throws IOException;
  }
}

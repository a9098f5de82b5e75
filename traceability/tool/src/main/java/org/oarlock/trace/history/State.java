package org.oarlock.trace.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.oarlock.trace.graph.LinkGraph;
import org.oarlock.trace.read.Repository;

/**
 * A repository at one time.
 *
 * @param root where its files stand
 */
record State(Path root, Repository read, LinkGraph graph) {

  static State of(Path root, Repository read) {
    return new State(root, read, new LinkGraph(read.model(), read.items()));
  }

  /** The words of a file; none if it is not there, and unreadable bytes as they come. */
  String text(String file) {
    Path path = root.resolve(file);
    try {
      return Files.isRegularFile(path)
          ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
          : "";
    } catch (IOException e) {
      return "";
    }
  }
}

package org.oarlock.trace.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.source.UnreadableFiles;

/** One side of a difference: a folder with everything that was built in it, or a revision. */
record Side(BuiltState state, Optional<Revision> revision) implements AutoCloseable {

  static Side of(Path root, String name) throws NoHistory, UnreadableFiles, IOException {
    Path folder = root.resolve(name);
    if (Files.isRegularFile(folder.resolve(RepositoryReader.MODEL))) {
      State state = State.of(folder, RepositoryReader.read(folder, true));
      return new Side(BuiltState.of(state, true), Optional.empty());
    }
    Revision revision = Revision.of(Git.of(root), name);
    try {
      State state = State.of(revision.root(), revision.read());
      return new Side(BuiltState.of(state, false), Optional.of(revision));
    } catch (UnreadableFiles e) {
      revision.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (revision.isPresent()) {
      revision.get().close();
    }
  }
}

package org.oarlock.trace.source;

import java.util.List;

/** Every file that could not be read, at once. */
public final class UnreadableFiles extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Unreadable> files;

  /** At least one. */
  public UnreadableFiles(List<Unreadable> files) {
    super(files.size() + " unreadable");
    this.files = List.copyOf(files);
  }

  /** In the order in which they were met. */
  public List<Unreadable> files() {
    return files;
  }
}

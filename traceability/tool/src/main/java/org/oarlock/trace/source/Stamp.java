package org.oarlock.trace.source;

import java.nio.file.attribute.FileTime;

/** By what a file that was written again is told from the one that was read. */
public record Stamp(FileTime written, long size) {

  /** Of a file that is not there. */
  public static final Stamp ABSENT = new Stamp(FileTime.fromMillis(0), -1);
}

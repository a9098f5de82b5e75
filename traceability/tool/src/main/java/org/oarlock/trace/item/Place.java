package org.oarlock.trace.item;

/**
 * Where something stands.
 *
 * @param file path from the root of the repository, with forward slashes
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

  /** The first character of a file. */
  public static Place startOf(String file) {
    return new Place(file, 1, 1);
  }

  /** The same file, another line, its first column. */
  public Place atLine(int otherLine) {
    return new Place(file, otherLine, 1);
  }

  @Override
  public int compareTo(Place other) {
    int files = file.compareTo(other.file);
    int lines = files == 0 ? Integer.compare(line, other.line) : files;
    return lines == 0 ? Integer.compare(column, other.column) : lines;
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}

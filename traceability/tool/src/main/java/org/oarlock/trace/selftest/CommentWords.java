package org.oarlock.trace.selftest;

/** A line of comment in the language that a file's name tells. */
final class CommentWords {

  private CommentWords() {}

  static String of(String file, String words) {
    if (file.endsWith(".sql")) {
      return "-- " + words + "\n";
    }
    boolean slashes = file.endsWith(".ts") || file.endsWith(".js");
    return (slashes ? "// " : "# ") + words + "\n";
  }
}

package org.oarlock.trace.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.item.Place;

/** Comment tags {@code [impl->SRS-1]} in files that have no bytecode: SQL, shell. */
final class CommentTags {

  private static final Pattern TAG = Pattern.compile("\\[impl->([^\\]\\s]+)\\]");

  private CommentTags() {}

  /** What a file claims. */
  static List<CodeClaim> read(String file, String text) {
    List<CodeClaim> claims = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher tag = TAG.matcher(lines.get(i));
      while (tag.find()) {
        claims.add(new CodeClaim(new Place(file, i + 1, tag.start(1) + 1), tag.group(1), file));
      }
    }
    return claims;
  }
}

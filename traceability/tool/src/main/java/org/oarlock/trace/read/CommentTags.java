package org.oarlock.trace.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.item.Place;

/**
 * Comment tags {@code [impl->SRS-1]} in files that have no bytecode: SQL, TypeScript, shell, YAML.
 * Only what stands in a comment claims; words that only look like a tag name nothing, and are
 * reported as such with the nearest match.
 */
@Implements("SRS-3202")
final class CommentTags {

  private static final Pattern TAG = Pattern.compile("\\[([A-Za-z]{3,12})\\s*->\\s*([^\\]]*)\\]");
  private static final Pattern WORD = Pattern.compile("[^,\\s]+");

  private CommentTags() {}

  /** What a file claims. */
  static List<CodeClaim> read(String file, String text) {
    List<CodeClaim> claims = new ArrayList<>();
    CommentSyntax syntax = CommentSyntax.of(file);
    List<String> lines = text.lines().toList();
    boolean inBlock = false;
    for (int i = 0; i < lines.size(); i++) {
      String comment = syntax.comment(lines.get(i), inBlock);
      inBlock = syntax.endsInBlock(lines.get(i), inBlock);
      Matcher tag = TAG.matcher(comment);
      while (tag.find()) {
        ids(new Place(file, i + 1, 1), tag, claims);
      }
    }
    return claims;
  }

  private static void ids(Place line, Matcher tag, List<CodeClaim> claims) {
    boolean known = tag.group(1).equals("impl");
    Matcher word = WORD.matcher(tag.group(2));
    while (word.find()) {
      int column = tag.start(2) + word.start() + 1;
      String id = known ? word.group() : tag.group(1) + "->" + word.group();
      claims.add(new CodeClaim(new Place(line.file(), line.line(), column), id, line.file()));
    }
  }
}

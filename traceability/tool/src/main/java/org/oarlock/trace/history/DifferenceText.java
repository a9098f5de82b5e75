package org.oarlock.trace.history;

import java.util.List;
import java.util.stream.Collectors;
import org.oarlock.trace.report.JsonText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A difference for a terminal, and for machines. */
public final class DifferenceText {

  /** Longer words stand in full in HTML and JSON. */
  private static final int SHORT = 160;

  private DifferenceText() {}

  /** Each change on a line, with what it said and says below. */
  public static String write(Difference difference) {
    StringBuilder out = new StringBuilder();
    out.append("From ").append(difference.base()).append(" to ").append(difference.head());
    out.append("\n\n");
    difference
        .chapters()
        .forEach(
            (chapter, changes) -> {
              out.append(chapter.title()).append(" (").append(changes.size()).append(")\n");
              if (chapter == Chapter.RISKS && difference.policy()) {
                out.append("  ~ the criteria for risk acceptability\n");
              }
              changes.forEach(change -> change(out, change));
            });
    tests(out, difference);
    out.append("Questions of a significant-change assessment (")
        .append(difference.questions().size())
        .append(", to be answered by a person; not answered here)\n");
    difference
        .questions()
        .forEach(
            (question, by) ->
                out.append("  ")
                    .append(question.words())
                    .append("\n    raised by ")
                    .append(ids(by))
                    .append('\n'));
    return out.toString();
  }

  private static void change(StringBuilder out, ItemChange change) {
    out.append("  ").append(sign(change.what())).append(' ').append(change.item().id());
    out.append(' ').append(change.item().title()).append('\n');
    for (FieldChange field : change.fields()) {
      int shared = sharedStart(field.before(), field.after());
      out.append("      ").append(field.field()).append(": ");
      out.append(cut(field.before(), shared)).append(" -> ");
      out.append(cut(field.after(), shared)).append('\n');
    }
  }

  private static void tests(StringBuilder out, Difference difference) {
    List<TestChange> rerun = difference.tests().stream().filter(TestChange::rerun).toList();
    out.append("Evidence (").append(difference.tests().size()).append(" tests compared, ");
    out.append(rerun.size()).append(" with a result in ").append(difference.head()).append(")\n");
    difference
        .changedTests()
        .forEach(
            test ->
                out.append("  ")
                    .append(test.name())
                    .append(": ")
                    .append(test.what())
                    .append(", ")
                    .append(ended(test))
                    .append('\n'));
    difference.tests().stream()
        .filter(test -> test.what().equals(TestChanges.SAME))
        .filter(test -> !test.after().equals(TestChange.NOT_KEPT) && !test.after().equals("passed"))
        .forEach(
            test ->
                out.append("  ").append(test.name()).append(": ").append(ended(test)).append('\n'));
  }

  private static String ended(TestChange test) {
    return (test.before().isEmpty() ? "was not there" : "was " + test.before())
        + ", "
        + (test.after().isEmpty() ? "is gone" : "is " + test.after());
  }

  static String ids(List<ItemChange> changes) {
    return changes.stream().map(c -> c.item().id()).distinct().collect(Collectors.joining(", "));
  }

  static String sign(FileChange.What what) {
    return switch (what) {
      case ADDED -> "+";
      case CHANGED -> "~";
      case REMOVED -> "-";
    };
  }

  /** Long words from shortly before where they differ. */
  private static String cut(String words, int differsAt) {
    if (words.isEmpty()) {
      return "(nothing)";
    }
    int from = words.length() <= SHORT ? 0 : Math.max(0, differsAt - SHORT / 4);
    int to = Math.min(words.length(), from + SHORT);
    return (from > 0 ? "... " : "")
        + words.substring(from, to)
        + (to < words.length() ? " ..." : "");
  }

  private static int sharedStart(String one, String other) {
    int length = Math.min(one.length(), other.length());
    int i = 0;
    while (i < length && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }

  /** Everything, in full. */
  public static ObjectNode json(Difference difference) {
    ObjectNode root = JsonText.object();
    root.put("format", 1).put("base", difference.base()).put("head", difference.head());
    root.put("riskPolicyChanged", difference.policy());
    ArrayNode items = root.putArray("items");
    difference
        .chapters()
        .forEach(
            (chapter, changes) ->
                changes.forEach(change -> item(items.addObject(), chapter, change)));
    ArrayNode tests = root.putArray("tests");
    for (TestChange test : difference.tests()) {
      tests
          .addObject()
          .put("name", test.name())
          .put("what", test.what())
          .put("before", test.before())
          .put("after", test.after())
          .put("rerun", test.rerun());
    }
    ArrayNode questions = root.putArray("questions");
    difference
        .questions()
        .forEach(
            (question, by) -> {
              ObjectNode node = questions.addObject();
              node.put("id", question.name()).put("question", question.words());
              ArrayNode raised = node.putArray("raisedBy");
              by.stream().map(c -> c.item().id()).distinct().forEach(raised::add);
            });
    return root;
  }

  private static void item(ObjectNode node, Chapter chapter, ItemChange change) {
    node.put("chapter", chapter.name()).put("id", change.item().id());
    node.put("kind", change.item().kind()).put("title", change.item().title());
    node.put("what", change.what().words());
    ArrayNode fields = node.putArray("fields");
    for (FieldChange field : change.fields()) {
      fields
          .addObject()
          .put("field", field.field())
          .put("before", field.before())
          .put("after", field.after());
    }
  }
}

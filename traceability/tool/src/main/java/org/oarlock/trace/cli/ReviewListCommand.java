package org.oarlock.trace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.ReviewRule;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.report.JsonText;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.TextReport;
import org.oarlock.trace.review.Reviews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code trace review list}: every item with who signed it, or unsigned. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description =
        "One line per item: unsigned, or who signed with which meaning and how it stands.")
@Implements("SRS-3304")
final class ReviewListCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Option(names = "--json", paramLabel = "FILE", description = "writes the list as JSON as well")
  private @Nullable Path json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Look look = Look.at(root.path(), false);
    if (look.subject().isEmpty()) {
      Output.of(spec).print(TextReport.write(look.report()));
      return 2;
    }
    Subject subject = look.subject().get();
    Reviews reviews = ReviewRule.reviews(subject);
    Output.write(json, () -> json(reviews));
    PrintWriter out = Output.of(spec);
    long whole = 0;
    for (String id : reviews.signable()) {
      out.println(id + " " + words(reviews, id));
      whole += reviews.whole(id) ? 1 : 0;
    }
    out.println(
        whole
            + " of "
            + reviews.signable().size()
            + " items and controlled files are signed by author,"
            + " reviewer and approver.");
    out.println(Promises.line());
    return 0;
  }

  private static String json(Reviews reviews) {
    ObjectNode list = JsonText.object().put("format", 1);
    ArrayNode items = list.putArray("items");
    for (String id : reviews.signable()) {
      ObjectNode item = items.addObject().put("id", id).put("whole", reviews.whole(id));
      ArrayNode acts = item.putArray("signatures");
      reviews
          .acts(id)
          .forEach(
              (meaning, act) ->
                  acts.addObject()
                      .put("meaning", meaning.word())
                      .put("person", act.signature().person())
                      .put("date", act.signature().date().toString())
                      .put("state", act.state().name().toLowerCase(Locale.ROOT))
                      .put("reason", act.reason())
                      .put("file", act.signature().place().file()));
    }
    return JsonText.write(list);
  }

  private static String words(Reviews reviews, String id) {
    return reviews.acts(id).isEmpty()
        ? "unsigned"
        : reviews.acts(id).entrySet().stream()
            .map(
                act ->
                    act.getKey().word()
                        + " "
                        + act.getValue().signature().person()
                        + " "
                        + act.getValue().state().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
  }
}

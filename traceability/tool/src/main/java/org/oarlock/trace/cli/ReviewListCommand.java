package org.oarlock.trace.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.ReviewRule;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.TextReport;
import org.oarlock.trace.review.Reviews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code trace review list}: every item with who signed it, or unsigned. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description =
        "One line per item: unsigned, or who signed with which meaning and how it stands.")
@Implements("SRS-3304")
final class ReviewListCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Look look = Look.at(root.path(), false);
    if (look.subject().isEmpty()) {
      Output.of(spec).print(TextReport.write(look.report()));
      return 2;
    }
    Subject subject = look.subject().get();
    Reviews reviews = ReviewRule.reviews(subject);
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

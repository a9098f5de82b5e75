package org.oarlock.trace.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.report.Promises;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code trace review}: who signed what, and signing. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = "Lists and checks signatures of persons on items, and signs on behalf of nobody.",
    subcommands = {ReviewListCommand.class, ReviewVerifyCommand.class, ReviewSignCommand.class})
final class ReviewCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Output.errors(spec).println("Say list, sign or verify; see trace review --help");
    Output.errors(spec).println(Promises.line());
    return 2;
  }
}

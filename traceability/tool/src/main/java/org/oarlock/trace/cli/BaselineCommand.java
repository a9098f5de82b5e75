package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Contents;
import org.oarlock.trace.read.Repository;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.report.BaselineText;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.report.TextReport;
import org.oarlock.trace.source.UnreadableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code trace baseline}: writes down what stands here; a person commits it. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the list of items, scenarios and tests that stand here now. Later checks name what",
      "is gone. Build first, so that the tests can be seen."
    })
@Implements("SRS-3104")
final class BaselineCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Repository read;
    try {
      read = RepositoryReader.read(root.path(), false);
    } catch (UnreadableFiles e) {
      Output.of(spec).print(TextReport.write(Report.unreadable(e.files(), false)));
      return 2;
    }
    Contents contents = Contents.of(read);
    Path file = root.path().resolve(read.model().baseline());
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, BaselineText.write(contents));
    Output.of(spec)
        .println(
            "Wrote "
                + read.model().baseline()
                + ": "
                + contents.items().size()
                + " items, "
                + contents.scenarios().size()
                + " scenarios, "
                + contents.tests().size()
                + " tests.");
    return 0;
  }
}

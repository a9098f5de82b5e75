package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.Binding;
import org.oarlock.trace.bind.BindingFile;
import org.oarlock.trace.bind.Snapshot;
import org.oarlock.trace.read.RepositoryReader;
import org.oarlock.trace.report.JsonText;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.report.Report;
import org.oarlock.trace.report.TextReport;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.UnreadableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code trace bind}: the build writes down what its tests ran on. */
@Command(
    name = "bind",
    mixinStandardHelpOptions = true,
    description = {
      "Writes down what was tested: digests of jars, bill of materials, class files, sources,",
      "scenarios and reports, with Java, system and tree. For the build, once its tests have run:",
      "results that no such record binds to what is there count as not run."
    })
@Implements("SRS-3201")
final class BindCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Binding binding;
    try {
      SourceTree tree = SourceTree.of(root.path());
      binding = Snapshot.whole(tree, RepositoryReader.model(root.path()).sources());
    } catch (Unreadable e) {
      return unreadable(List.of(e));
    } catch (UnreadableFiles e) {
      return unreadable(e.files());
    }
    Path file = root.path().resolve(Binding.FILE);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, JsonText.write(BindingFile.json(binding)));
    Output.of(spec)
        .println(
            "Wrote %s: %d reports, %d artefacts, %d folders of classes, %d features.\n%s"
                .formatted(
                    Binding.FILE,
                    binding.results().size(),
                    binding.artefacts().size(),
                    binding.classes().size(),
                    binding.features().size(),
                    Promises.line()));
    return 0;
  }

  private int unreadable(List<Unreadable> files) {
    Output.of(spec).print(TextReport.write(Report.unreadable(files, true)));
    return 2;
  }
}

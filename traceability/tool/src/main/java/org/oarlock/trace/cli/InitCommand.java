package org.oarlock.trace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.history.NewRepository;
import org.oarlock.trace.report.Promises;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trace init}: lays out a new device's repository. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {
      "Lays out the repository of a new device in an empty folder: trace model, schemas, criteria to",
      "start from, clauses, a file to write each kind of item in, and templates of the documents of",
      "the technical file. Its check is red from the start; the list of what to do first is printed",
      "and stands in its README.md."
    })
@Implements("SRS-3605")
final class InitCommand implements Callable<Integer> {

  @Mixin private Root root = new Root();

  @Parameters(paramLabel = "DIR", description = "the new folder, or one that is empty")
  private Path folder = Path.of(".");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "what the device is called (default: the name of the folder)")
  private @Nullable String name;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path target = root.path().resolve(folder).normalize();
    if (!isFree(target)) {
      Output.errors(spec)
          .println(
              target
                  + " is not an empty folder; nothing was written. Name a new one, and move files into it.\n"
                  + Promises.line());
      return 2;
    }
    NewRepository made =
        NewRepository.of(name == null ? String.valueOf(target.getFileName()) : name);
    for (Map.Entry<String, String> file : made.files().entrySet()) {
      Output.write(target.resolve(file.getKey()), file::getValue);
    }
    Output.of(spec).println("Wrote " + made.files().size() + " files to " + folder + ".\n");
    Output.of(spec).println("What to do first:");
    made.steps().forEach(Output.of(spec)::println);
    Output.of(spec).println(Promises.line());
    return 0;
  }

  private static boolean isFree(Path target) throws IOException {
    if (!Files.exists(target)) {
      return true;
    }
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (Stream<Path> files = Files.list(target)) {
      return files.allMatch(file -> file.endsWith(".git"));
    }
  }
}

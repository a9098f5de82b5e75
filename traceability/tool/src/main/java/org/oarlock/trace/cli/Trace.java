package org.oarlock.trace.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.report.Promises;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Entry of the trace tool: chooses the command and turns what happens into an exit code. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    versionProvider = Trace.Version.class,
    description = {
      "Reads requirements, risks, SOUP, instructions, code and test results of a repository,",
      "and says what does not hold together."
    },
    footer = {
      "",
      "Exit codes: 0 clean, 1 findings, 2 wrong usage or unreadable input, 3 the tool itself failed."
    },
    subcommands = {
      CheckCommand.class,
      SiteCommand.class,
      DocumentsCommand.class,
      ExplainCommand.class,
      SchemasCommand.class,
      BaselineCommand.class,
      ImpactCommand.class,
      DiffCommand.class,
      SampleCommand.class,
      InitCommand.class,
      MatrixCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      CompletionCommand.class,
      BindCommand.class,
      EffectCommand.class,
      ReviewCommand.class,
      AcceptCommand.class,
      SelftestCommand.class
    })
public final class Trace {

  private static final int FAILED = 3;

  private Trace() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int code = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs one command. Whatever it throws, errors of the machine included, is exit code 3. */
  @Implements("SRS-3102")
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    try {
      CommandLine command = new CommandLine(new Trace());
      command.setOut(out);
      command.setErr(err);
      command.setCaseInsensitiveEnumValuesAllowed(true);
      command.setExecutionExceptionHandler((e, line, parsed) -> failed(err, e));
      return command.execute(args);
    } catch (Throwable e) {
      return failed(err, e);
    }
  }

  private static int failed(PrintWriter err, Throwable e) {
    err.println("The trace tool itself failed; this is neither a finding nor a pass.");
    e.printStackTrace(err);
    err.println(Promises.line());
    return FAILED;
  }

  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
  }

  /** Version and promises. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"oarlock-trace " + Promises.version(), Promises.line()};
    }
  }
}

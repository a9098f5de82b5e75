package org.oarlock.trace.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.report.Promises;
import org.oarlock.trace.source.Reason;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.TypeConversionException;

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
    })
public final class Trace {

  private static final int FAILED = 3;
  private static final int UNUSABLE = 2;

  private static final List<Class<?>> COMMANDS =
      List.of(
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
          SelftestCommand.class);

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
      CommandLine command = line(args);
      command.setOut(out);
      command.setErr(err);
      command.setCaseInsensitiveEnumValuesAllowed(true);
      command.setExecutionExceptionHandler((e, line, parsed) -> failed(err, e));
      return command.execute(args);
    } catch (Throwable e) {
      return failed(err, e);
    }
  }

  /**
   * The command that was asked for, or all of them if it is none: to describe every command to the
   * parser of arguments takes longer than many a check.
   */
  static CommandLine line(String... args) {
    String first = args.length == 0 ? "" : args[0];
    Optional<Class<?>> asked = COMMANDS.stream().filter(c -> name(c).equals(first)).findFirst();
    CommandLine line = new CommandLine(new Trace());
    asked.map(List::<Class<?>>of).orElse(COMMANDS).forEach(line::addSubcommand);
    line.getSubcommands().values().forEach(Trace::parted);
    return line.registerConverter(LocalDate.class, Trace::day);
  }

  /** What a command does, as one sentence, which is all that a list shows, and the rest. */
  private static void parted(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.description(String.join(" ", usage.description()).split("(?<=\\.) (?=[A-Z])", 2));
    command.getSubcommands().values().forEach(Trace::parted);
  }

  private static LocalDate day(String words) {
    try {
      return LocalDate.parse(words);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + words + "' is no day; write it as 2026-12-31");
    }
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  private static int failed(PrintWriter err, Throwable e) {
    if (e instanceof FileSystemException file && file.getFile() != null) {
      err.println(file.getFile() + ":1:1: cannot be read or written: " + Reason.of(file) + ".");
      err.println(Promises.line());
      return UNUSABLE;
    }
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

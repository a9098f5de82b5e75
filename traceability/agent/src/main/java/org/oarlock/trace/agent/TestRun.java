package org.oarlock.trace.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.oarlock.trace.annotations.Implements;

/**
 * Runs the test methods of one control in this process: {@code TestRun REPORT CLASS[#METHOD]...}.
 * The report has a line per test: class, method, outcome and why, with tabs between.
 */
@Implements("SRS-4103")
public final class TestRun implements TestExecutionListener {

  private final List<String> lines = new ArrayList<>();

  private TestRun() {}

  /** Runs the tests and writes the report. */
  public static void main(String[] args) throws IOException {
    TestRun run = new TestRun();
    DiscoverySelector[] tests =
        Arrays.stream(args).skip(1).flatMap(TestRun::selectors).toArray(DiscoverySelector[]::new);
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(tests).build();
    LauncherFactory.create().execute(request, run);
    Files.write(Path.of(args[0]), run.lines);
    // Threads that a test left behind must not keep this process; hooks end what it started.
    System.exit(0);
  }

  /** A name alone does not say which parameters a method has, so they are looked up. */
  private static Stream<DiscoverySelector> selectors(String test) {
    String[] words = test.split("#", 2);
    if (words.length == 1) {
      return Stream.of(DiscoverySelectors.selectClass(test));
    }
    try {
      Class<?> type = Class.forName(words[0], false, TestRun.class.getClassLoader());
      return Arrays.stream(type.getDeclaredMethods())
          .filter(method -> method.getName().equals(words[1]))
          .map(method -> DiscoverySelectors.selectMethod(type, method));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("there is no class " + words[0], e);
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    line(test, "SKIPPED", reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    String message =
        result
            .getThrowable()
            .map(thrown -> thrown.getClass().getSimpleName() + ": " + thrown.getMessage())
            .orElse("");
    if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      line(test, result.getStatus().name().toUpperCase(Locale.ROOT), message);
    }
  }

  private void line(TestIdentifier test, String outcome, String message) {
    String place =
        test.getSource()
            .map(
                source ->
                    source instanceof MethodSource method
                        ? method.getClassName() + "\t" + method.getMethodName()
                        : "\t" + test.getDisplayName())
            .orElse("\t" + test.getDisplayName());
    // One line per test: tabs and line ends of the message would look like those of the report.
    String words = message.strip().replaceAll("\\s+", " ");
    lines.add(place + "\t" + outcome + "\t" + words);
  }
}

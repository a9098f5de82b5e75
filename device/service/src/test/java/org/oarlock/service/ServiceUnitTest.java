package org.oarlock.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oarlock.service.config.ConfigurationReader;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.release.BuildIdentity;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Shows;
import picocli.CommandLine;

/** The unit of systemd and the example beside it stand in step with the program. */
class ServiceUnitTest {
  private static final Path PACKAGING = Path.of("../packaging");
  private static final Path UNIT = PACKAGING.resolve("oarlock.service");

  /** Exposure in tenths as systemd counts it, from 0 (sealed off) to 100. */
  private static final int MOST_EXPOSURE = 20;

  @Test
  @Verifies("SRS-2504")
  void the_unit_names_this_jar_and_a_command_that_it_has() throws Exception {
    List<String> words = List.of(only("ExecStart").split(" "));
    int jar = words.indexOf("-jar") + 1;

    assertThat(words.get(jar))
        .endsWith("/oarlock-service-" + BuildIdentity.ofThisBuild().version() + ".jar");
    CommandLine.ParseResult parsed =
        new CommandLine(new OarlockApplication())
            .parseArgs(words.subList(jar + 1, words.size()).toArray(String[]::new));
    assertThat(parsed.subcommand().commandSpec().name()).isEqualTo("serve");
    assertThat(parsed.subcommand().matchedOptionValue("--config", Path.of("")))
        .isEqualTo(Path.of("/etc", only("ConfigurationDirectory"), "oarlock.yaml"));
  }

  @Test
  @Verifies({"SRS-2504", "RC-240"})
  void the_example_is_a_whole_configuration_that_writes_where_the_unit_lets_it() throws Exception {
    SiteConfiguration example = ConfigurationReader.read(PACKAGING.resolve("oarlock.yaml"));

    assertThat(example.storage().directory())
        .isEqualTo(Path.of("/var/lib", only("StateDirectory")));
    assertThat(only("ProtectSystem")).isEqualTo("strict");
    assertThat(values("ReadWritePaths")).isEmpty();
  }

  @Test
  @Verifies("SRS-2504")
  void wrong_usage_is_not_started_again() throws Exception {
    assertThat(only("RestartPreventExitStatus"))
        .isEqualTo(Integer.toString(ServeCommand.WRONG_USAGE));
  }

  @Test
  @Verifies(
      value = {"SRS-2504", "RC-240"},
      shows = Shows.EFFECTIVE)
  void systemd_finds_nothing_wrong_and_little_exposed() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "no systemd here");

    assertThat(systemd("verify")).isEmpty();
    assertThat(systemd("security", "--offline=true", "--threshold=" + MOST_EXPOSURE))
        .contains("Overall exposure level");
  }

  private static String systemd(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("systemd-analyze", "--no-pager"));
    command.addAll(List.of(arguments));
    command.add(UNIT.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static String only(String key) throws Exception {
    assertThat(values(key)).as(key).hasSize(1);
    return values(key).get(0);
  }

  private static List<String> values(String key) throws Exception {
    return Files.readAllLines(UNIT).stream()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .toList();
  }
}

package org.oarlock.service.deidentify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.oarlock.service.config.ConfigurationException;
import org.oarlock.service.config.ConfigurationReader;
import org.oarlock.service.config.DeidentificationSettings;
import org.oarlock.trace.annotations.Implements;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What both commands are given: a site and an empty folder. */
@Implements({"SRS-4214", "SRS-4215"})
final class Exchange {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int HELD = 3;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the results; made if it is not there, and empty if it is.")
  private Path out;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The site's configuration; its 'deidentification' names the key.")
  private Path config;

  /** The folder for results, made and found empty. */
  Path out() {
    try {
      Files.createDirectories(out);
      try (var entries = Files.list(out)) {
        if (entries.findAny().isPresent()) {
          throw usage(out + " is not empty; name a new folder");
        }
      }
      return out;
    } catch (IOException notWritable) {
      throw usage("cannot write to " + out + ": " + notWritable.getMessage());
    }
  }

  /** How this site de-identifies. */
  DeidentificationSettings settings() {
    try {
      DeidentificationSettings settings = ConfigurationReader.read(config).deidentification();
      if (settings == null) {
        throw usage(
            config
                + " has no 'deidentification: {key-file: FILE}', so nothing may leave this site");
      }
      return settings;
    } catch (ConfigurationException wrong) {
      throw usage(wrong.lines());
    }
  }

  /** The key that the settings name. */
  SiteKey key(DeidentificationSettings settings) {
    try {
      return SiteKey.read(settings.keyFile());
    } catch (IOException unusable) {
      throw usage(unusable.getMessage());
    }
  }

  ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

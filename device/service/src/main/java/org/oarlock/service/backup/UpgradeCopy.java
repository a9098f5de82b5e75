package org.oarlock.service.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.sql.DataSource;
import org.oarlock.service.database.BeforeUpgrade;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the tables of an older release before they are changed. An upgrade changes no stored file,
 * so the files stay where they are.
 */
@Implements("SRS-4505")
public final class UpgradeCopy implements BeforeUpgrade {
  static final String FOLDER = "before-upgrade";
  private static final Logger LOG = LoggerFactory.getLogger(UpgradeCopy.class);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path storage;
  private final InstantSource clock;

  /** Copies go into the folder {@code before-upgrade} of {@code storage}. */
  public UpgradeCopy(Path storage, InstantSource clock) {
    this.storage = storage;
    this.clock = clock;
  }

  @Override
  public void keep(DataSource owner, int found, int known) throws IOException {
    Path target =
        Files.createDirectories(storage.resolve(FOLDER))
            .resolve("version-" + found + "-" + TIME.format(clock.instant()));
    new Backup(storage, owner, found, clock).into(target, false);
    LOG.info("The tables go from version {} to {}; a copy of them is in {}", found, known, target);
  }
}

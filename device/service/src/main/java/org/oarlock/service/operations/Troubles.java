package org.oarlock.service.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.oarlock.service.job.StandingCase;
import org.oarlock.service.receive.Room;
import org.oarlock.trace.annotations.Implements;

/** What is wrong now, read from what the device knows. Keeps nothing. */
@Implements("SRS-4301")
public final class Troubles {
  /** REFUSED and BLOCKED have no end at the device: a week later they are history. */
  private static final Duration FINAL_STATES = Duration.ofDays(7);

  private static final String DISK = "storage";
  private static final String CLOCK = "clock";

  private final Function<Instant, List<StandingCase>> cases;
  private final Supplier<Room> room;
  private final Supplier<Optional<TroubleKind>> hostClock;
  private final Supplier<List<Long>> notRemoved;
  private final InstantSource clock;

  /**
   * @param cases cases that a person must look at; those in a final state since an instant
   * @param notRemoved cases that are not removed although their time has come
   */
  Troubles(
      Function<Instant, List<StandingCase>> cases,
      Supplier<Room> room,
      Supplier<Optional<TroubleKind>> hostClock,
      Supplier<List<Long>> notRemoved,
      InstantSource clock) {
    this.cases = cases;
    this.room = room;
    this.hostClock = hostClock;
    this.notRemoved = notRemoved;
    this.clock = clock;
  }

  /** What stands now. */
  List<Trouble> now() {
    List<Trouble> troubles = new ArrayList<>();
    for (StandingCase each : cases.apply(clock.instant().minus(FINAL_STATES))) {
      troubles.add(new Trouble(TroubleKind.valueOf(each.state().name()), "case " + each.id()));
    }
    notRemoved
        .get()
        .forEach(id -> troubles.add(new Trouble(TroubleKind.NOT_REMOVED, "case " + id)));
    switch (room.get()) {
      case ENOUGH -> {}
      case SHORT -> troubles.add(new Trouble(TroubleKind.DISK_SHORT, DISK));
      case NONE -> troubles.add(new Trouble(TroubleKind.DISK_FULL, DISK));
    }
    hostClock.get().ifPresent(kind -> troubles.add(new Trouble(kind, CLOCK)));
    return troubles;
  }

  /** What stands now, one line for each kind. */
  public List<TroubleLine> lines() {
    return TroubleLine.of(now());
  }
}

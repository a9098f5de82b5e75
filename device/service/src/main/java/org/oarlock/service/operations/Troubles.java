package org.oarlock.service.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.oarlock.service.job.StandingCase;
import org.oarlock.service.receive.Room;
import org.oarlock.service.security.certificate.CertificateStanding;
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
  private final Supplier<List<CertificateStanding>> certificates;
  private final BooleanSupplier auditWaits;
  private final InstantSource clock;

  /**
   * @param cases cases that a person must look at; those in a final state since an instant
   * @param notRemoved cases that are not removed although their time has come
   * @param certificates how each certificate of the site stands
   * @param auditWaits whether the audit repository does not take copies
   */
  Troubles(
      Function<Instant, List<StandingCase>> cases,
      Supplier<Room> room,
      Supplier<Optional<TroubleKind>> hostClock,
      Supplier<List<Long>> notRemoved,
      Supplier<List<CertificateStanding>> certificates,
      BooleanSupplier auditWaits,
      InstantSource clock) {
    this.cases = cases;
    this.room = room;
    this.hostClock = hostClock;
    this.notRemoved = notRemoved;
    this.certificates = certificates;
    this.auditWaits = auditWaits;
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
    troubles.addAll(ending());
    if (auditWaits.getAsBoolean()) {
      troubles.add(new Trouble(TroubleKind.AUDIT_NOT_COPIED, "audit repository"));
    }
    hostClock.get().ifPresent(kind -> troubles.add(new Trouble(kind, CLOCK)));
    return troubles;
  }

  /** Certificates of one name, an old and a new one, are one subject. */
  @Implements({"SRS-4312", "RC-225"})
  private List<Trouble> ending() {
    return certificates.get().stream()
        .filter(CertificateStanding::needsRenewal)
        .map(
            each ->
                new Trouble(
                    each.state() == CertificateStanding.State.EXPIRED
                        ? TroubleKind.CERTIFICATE_ENDED
                        : TroubleKind.CERTIFICATE_ENDS_SOON,
                    "certificate " + each.title()))
        .distinct()
        .toList();
  }

  /** What stands now, one line for each kind. */
  public List<TroubleLine> lines() {
    return TroubleLine.of(now());
  }
}

package org.oarlock.service.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.oarlock.service.job.StandingCase;
import org.oarlock.service.receive.Room;
import org.oarlock.service.security.certificate.CertificateStanding;
import org.oarlock.trace.annotations.Implements;

/** Reads troubles out of what each part of the device knows. */
final class TroubleSources {
  /** REFUSED and BLOCKED have no end at the device: a week later they are history. */
  private static final Duration FINAL_STATES = Duration.ofDays(7);

  private TroubleSources() {}

  /** Cases that a person must look at, read by those in a final state since an instant. */
  static TroubleSource cases(Function<Instant, List<StandingCase>> standing, InstantSource clock) {
    return () ->
        standing.apply(clock.instant().minus(FINAL_STATES)).stream()
            .map(each -> ofCase(TroubleKind.valueOf(each.state().name()), each.id()))
            .toList();
  }

  /** Cases that are not removed although their time has come. */
  static TroubleSource removals(Supplier<List<Long>> stuck) {
    return () -> stuck.get().stream().map(id -> ofCase(TroubleKind.NOT_REMOVED, id)).toList();
  }

  /** The room for what comes in. */
  static TroubleSource disk(Supplier<Room> room) {
    return () ->
        switch (room.get()) {
          case ENOUGH -> List.of();
          case SHORT -> List.of(ofDisk(TroubleKind.DISK_SHORT));
          case NONE -> List.of(ofDisk(TroubleKind.DISK_FULL));
        };
  }

  /** The certificates of the site. */
  static TroubleSource certificates(Supplier<List<CertificateStanding>> standings) {
    return () -> ending(standings.get());
  }

  /** The clock of the host. */
  static TroubleSource clock(Supplier<Optional<TroubleKind>> found) {
    return () -> found.get().stream().map(kind -> new Trouble(kind, "clock")).toList();
  }

  /** The audit repository, which may not take copies. */
  static TroubleSource auditRepository(BooleanSupplier failing) {
    return when(failing, new Trouble(TroubleKind.AUDIT_NOT_COPIED, "audit repository"));
  }

  /** The service that segments for this device. */
  static TroubleSource inference(BooleanSupplier away) {
    return when(away, new Trouble(TroubleKind.INFERENCE_AWAY, "inference service"));
  }

  /** Certificates of one name, an old and a new one, are one subject. */
  @Implements({"SRS-4312", "RC-225"})
  private static List<Trouble> ending(List<CertificateStanding> standings) {
    return standings.stream()
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

  private static TroubleSource when(BooleanSupplier holds, Trouble trouble) {
    return () -> holds.getAsBoolean() ? List.of(trouble) : List.of();
  }

  private static Trouble ofCase(TroubleKind kind, long id) {
    return new Trouble(kind, "case " + id);
  }

  private static Trouble ofDisk(TroubleKind kind) {
    return new Trouble(kind, "storage");
  }
}

package org.oarlock.trace.agent;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Called by the body that stands in for the one that was taken out. */
public final class Hits {

  private static final AtomicBoolean CALLED = new AtomicBoolean();
  private static final AtomicReference<@Nullable Status> STATUS = new AtomicReference<>();

  private Hits() {}

  static void reportTo(Status status) {
    STATUS.set(status);
    CALLED.set(false);
  }

  /** Says once per process that the method was called in vain. */
  public static void hit() {
    Status status = STATUS.get();
    if (status != null && CALLED.compareAndSet(false, true)) {
      status.called();
    }
  }
}

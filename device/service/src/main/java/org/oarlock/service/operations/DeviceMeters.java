package org.oarlock.service.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.oarlock.service.job.CaseState;
import org.oarlock.service.job.CaseViews;
import org.oarlock.service.receive.Intake;
import org.oarlock.service.receive.Room;
import org.oarlock.trace.annotations.Implements;

/**
 * Figures of the device for a monitor. Names and labels come from the code alone; nothing that was
 * received can become one.
 */
@Implements("SRS-4305")
final class DeviceMeters implements MeterBinder {
  private final CaseViews cases;
  private final Intake intake;
  private final Alerts alerts;

  DeviceMeters(CaseViews cases, Intake intake, Alerts alerts) {
    this.cases = cases;
    this.intake = intake;
    this.alerts = alerts;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (CaseState state : CaseState.values()) {
      Gauge.builder("oarlock.cases", cases, each -> each.count(state))
          .description("Cases that stand in a state")
          .tag("state", state.name())
          .register(registry);
    }
    Gauge.builder("oarlock.reception.open", intake, each -> each.room() == Room.NONE ? 0 : 1)
        .description("1 while instances are taken in, 0 below the reserve of disk space")
        .register(registry);
    Gauge.builder("oarlock.alerts.failing", alerts, each -> each.failures().size())
        .description("Channels that do not take alerts")
        .register(registry);
  }
}

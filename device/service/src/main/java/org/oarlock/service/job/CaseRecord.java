package org.oarlock.service.job;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oarlock.service.Finding;
import org.oarlock.service.StructureChoice;
import org.oarlock.service.config.ResultFormat;
import org.oarlock.service.config.RouteMode;
import org.oarlock.service.config.SiteConfiguration;
import org.oarlock.service.draw.JobStamp;
import org.oarlock.trace.annotations.Implements;

/**
 * A case as the job store keeps it.
 *
 * @param id number of the case
 * @param attempt counts every beginning and every act; a write that names another one is void
 * @param failures failures of the present step
 * @param pickups how often the present step was begun
 * @param chosenRoute rule that an operator chose; null: the rules decide
 * @param route name of the rule; null before routing
 * @param model name of the model package; null before routing
 * @param structures those that the rule wanted when it was chosen; empty: all of the model
 * @param mode what becomes of the result
 * @param replaced texts that the rule writes into the result, by key
 * @param stamp recorded inputs; null before routing
 * @param version how it stands to the other cases of its series
 */
@Implements("SRS-1805")
record CaseRecord(
    long id,
    long seriesId,
    CaseState state,
    int attempt,
    int failures,
    int pickups,
    int priority,
    List<Finding> findings,
    @Nullable String chosenRoute,
    @Nullable String route,
    @Nullable String model,
    List<String> structures,
    List<String> destinations,
    RouteMode mode,
    Map<String, String> replaced,
    @Nullable JobStamp stamp,
    CaseVersion version) {

  /** How the case is called in logs and the audit trail. */
  String subject() {
    return subject(id);
  }

  static String subject(long id) {
    return "case " + id;
  }

  static @Nullable JobStamp stamp(
      @Nullable Instant time,
      @Nullable String zone,
      @Nullable String sopUid,
      @Nullable String seriesUid) {
    return time == null || zone == null || sopUid == null || seriesUid == null
        ? null
        : new JobStamp(time, ZoneId.of(zone), sopUid, seriesUid);
  }

  /** Which structures the result of this case holds, and how its destinations name them. */
  StructureChoice choice(SiteConfiguration configuration) {
    return configuration.choice(structures, destinations);
  }

  /** Which objects its destinations are sent between them. */
  Set<ResultFormat> formats(SiteConfiguration configuration) {
    return destinations.stream()
        .flatMap(name -> configuration.destination(name).stream())
        .flatMap(destination -> destination.formats().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  JobStamp requiredStamp() {
    return Optional.ofNullable(stamp)
        .orElseThrow(() -> new IllegalStateException(subject() + " was not routed"));
  }

  String requiredModel() {
    return Optional.ofNullable(model)
        .orElseThrow(() -> new IllegalStateException(subject() + " was not routed"));
  }
}

package org.oarlock.service.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oarlock.service.config.rule.Condition;

/**
 * Says what becomes of a series.
 *
 * @param priority of several rules that match, the one with the highest decides
 * @param when what the series must be
 * @param instances how many images it must have
 * @param mode what becomes of the result; without effect when ignored
 * @param replace texts that the result gets in place of the usual ones
 * @param model name of the model package; absent when ignored
 * @param structures TG-263 names of the structures that are wanted; empty: all of the model
 * @param destinations names of the destinations; empty when ignored
 * @param ignore whether such a series is wanted by nobody
 */
public record RouteRule(
    @NotBlank String name,
    @NotNull @Min(0) @Max(1000) Integer priority,
    @NotNull Condition when,
    @NotNull @Valid InstanceCount instances,
    @NotNull RouteMode mode,
    @NotNull @Valid ResultTags replace,
    @Nullable String model,
    List<String> structures,
    List<String> destinations,
    @NotNull Boolean ignore) {

  /**
   * Absent means: priority 0, any number of images, live, not ignored, every structure, no
   * destination.
   */
  public RouteRule(
      String name,
      @Nullable Integer priority,
      Condition when,
      @Nullable InstanceCount instances,
      @Nullable RouteMode mode,
      @Nullable ResultTags replace,
      @Nullable String model,
      @Nullable List<String> structures,
      @Nullable List<String> destinations,
      @Nullable Boolean ignore) {
    this.name = name;
    this.priority = priority == null ? 0 : priority;
    this.when = when;
    this.instances = instances == null ? InstanceCount.ANY : instances;
    this.mode = mode == null ? RouteMode.LIVE : mode;
    this.replace = replace == null ? ResultTags.NONE : replace;
    this.model = model;
    this.structures = structures == null ? List.of() : List.copyOf(structures);
    this.destinations = destinations == null ? List.of() : List.copyOf(destinations);
    this.ignore = ignore != null && ignore;
  }
}

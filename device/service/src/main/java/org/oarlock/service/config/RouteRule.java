package org.oarlock.service.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what becomes of a series.
 *
 * @param when what the series must be
 * @param model name of the model package; absent when ignored
 * @param destinations names of the destinations; empty when ignored
 * @param ignore whether such a series is wanted by nobody
 */
public record RouteRule(
    @NotBlank String name,
    @NotNull @Valid RouteCriteria when,
    @Nullable String model,
    List<String> destinations,
    @NotNull Boolean ignore) {

  /** Absent means: not ignored, no destination. */
  public RouteRule(
      String name,
      RouteCriteria when,
      @Nullable String model,
      @Nullable List<String> destinations,
      @Nullable Boolean ignore) {
    this.name = name;
    this.when = when;
    this.model = model;
    this.destinations = destinations == null ? List.of() : List.copyOf(destinations);
    this.ignore = ignore != null && ignore;
  }
}

package org.oarlock.service.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oarlock.service.StructureChoice;

/**
 * Everything that a site decides about its device.
 *
 * @param database the external database; absent: the embedded one
 * @param release the release that must be running; absent: a development build runs
 * @param manufacturer the signed statement of who places the release on the market; absent: nobody
 *     is named
 * @param deidentification how images leave without identity; absent: they do not leave
 * @param dicomWeb who speaks DICOMweb with the device; absent: nobody
 * @param tls certificate, key and trust of the device; absent: everything is in the clear
 * @param inference where segmentation runs; default here
 */
public record SiteConfiguration(
    @NotNull @Valid Site site,
    @NotNull @Valid StorageSettings storage,
    @Valid @Nullable DatabaseSettings database,
    @NotNull @Valid DicomSettings dicom,
    @NotNull @Valid WebSettings web,
    @NotNull @Valid ModelSettings models,
    List<@Valid Destination> destinations,
    List<@Valid RouteRule> routes,
    List<@Valid NameTemplate> nameTemplates,
    @NotNull @Valid DrawingSettings drawing,
    @Valid @Nullable ReleaseSettings release,
    @Valid @Nullable ManufacturerSettings manufacturer,
    @Valid @Nullable DeidentificationSettings deidentification,
    @Valid @Nullable DicomWebSettings dicomWeb,
    @Valid @Nullable TlsSettings tls,
    @NotNull @Valid OperationsSettings operations,
    @NotNull @Valid InferenceSettings inference) {

  /** What is absent becomes its default. */
  public SiteConfiguration {
    inference = inference == null ? InferenceSettings.local() : inference;
    if (dicom == null && inference.role() == DeviceRole.INFERENCE) {
      dicom = DicomSettings.closed();
    }
    web = web == null ? new WebSettings(null, null, null, null) : web;
    models = models == null ? new ModelSettings(null, null, null) : models;
    destinations = destinations == null ? List.of() : List.copyOf(destinations);
    routes = routes == null ? List.of() : List.copyOf(routes);
    nameTemplates = nameTemplates == null ? List.of() : List.copyOf(nameTemplates);
    drawing = drawing == null ? new DrawingSettings(null) : drawing;
    operations =
        operations == null
            ? new OperationsSettings(null, null, null, null, null, null)
            : operations;
  }

  /** The destination of this name. */
  public Optional<Destination> destination(String name) {
    return destinations.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /**
   * How structures of a result are named; the configuration makes sure that its destinations agree.
   *
   * @param only the structures that the route wants; empty: all
   */
  public StructureChoice choice(List<String> only, List<String> resultsGoTo) {
    return resultsGoTo.stream()
        .flatMap(name -> destination(name).stream())
        .map(Destination::names)
        .filter(Objects::nonNull)
        .flatMap(names -> nameTemplates.stream().filter(each -> each.name().equals(names)))
        .findFirst()
        .orElseGet(() -> new NameTemplate("", null, null, null))
        .choice(only, drawing.prefix());
  }
}

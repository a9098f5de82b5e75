package org.oarlock.service.config;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The constraints that stand on the records of the configuration. */
final class BeanChecks {
  private BeanChecks() {}

  /** Violations of constraints, without keys for which there is a problem already. */
  static List<ConfigurationProblem> of(Record configuration, List<ConfigurationProblem> known) {
    Set<String> keys = known.stream().map(ConfigurationProblem::key).collect(Collectors.toSet());
    try (ValidatorFactory factory =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(
                new ParameterMessageInterpolator(
                    Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, false))
            .buildValidatorFactory()) {
      return factory.getValidator().validate(configuration).stream()
          .map(BeanChecks::problem)
          .filter(problem -> !keys.contains(problem.key()))
          .sorted(Comparator.comparing(ConfigurationProblem::key))
          .toList();
    }
  }

  private static ConfigurationProblem problem(ConstraintViolation<?> violation) {
    String path =
        RecordBinder.key(violation.getPropertyPath().toString()).replace(".<list element>", "");
    return violation.getInvalidValue() == null
        ? new ConfigurationProblem(path, "is missing")
        : new ConfigurationProblem(
            path, violation.getMessage() + ", not '" + violation.getInvalidValue() + "'");
  }
}

package org.oarlock.walls;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

/** Rules that hold in every item. */
final class HouseRules {

  private HouseRules() {}

  /**
   * SQL stands in classes named Store; the database package opens and secures the server itself.
   */
  static ArchRule sqlStandsInStores() {
    return noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Store")
        .and()
        .resideOutsideOfPackage("org.oarlock.service.database..")
        .should()
        .callMethodWhere(
            target(
                    owner(
                        resideInAnyPackage("org.springframework.jdbc.core..", "java.sql..")
                            .and(DescribedPredicate.not(type(Timestamp.class)))))
                // Making the client that a Store is given is wiring.
                .and(DescribedPredicate.not(nameMatching("create"))))
        .as("SQL stands in classes named Store");
  }

  static ArchRule noJavaUtilLogging() {
    return noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");
  }

  /** Only what a person runs in a terminal writes to it. */
  static ArchRule standardStreamsBelongToCommands() {
    return noClasses()
        .that(isNoCommand())
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .as("standard streams belong to commands")
        .because(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.getDescription());
  }

  static ArchRule noFieldInjection() {
    return noFields()
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .orShould()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject");
  }

  /** The same input gives the same bytes whatever the machine's zone, locale and charset. */
  static ArchRule noDefaultsOfTheMachine() {
    return noClasses()
        .should()
        .callMethod(ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(TimeZone.class, "getDefault")
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(Charset.class, "defaultCharset")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callConstructor(InputStreamReader.class, InputStream.class)
        .orShould()
        .callConstructor(FileReader.class, String.class)
        .orShould()
        .callConstructor(FileWriter.class, String.class);
  }

  /** Packages below {@code root} do not use each other in a circle. */
  static ArchRule noCyclesBelow(String root) {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  private static DescribedPredicate<JavaClass> isNoCommand() {
    return DescribedPredicate.describe(
        "are no command",
        type -> {
          JavaClass top = type;
          while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
          }
          return !top.isAnnotatedWith("picocli.CommandLine$Command")
              && !top.getSimpleName().endsWith("Command")
              && !top.getSimpleName().endsWith("Console");
        });
  }
}

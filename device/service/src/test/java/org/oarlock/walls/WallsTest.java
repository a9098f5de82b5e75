package org.oarlock.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.oarlock.imaging.violating.ReachesForDicom;
import org.oarlock.nowhere.Homeless;
import org.oarlock.service.gate.violating.ImportsTheToolkit;
import org.oarlock.service.prove.violating.BorrowsContours;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.walls.violating.InjectsIntoAField;
import org.oarlock.walls.violating.LogsWithJavaUtilLogging;
import org.oarlock.walls.violating.PrintsToStandardOut;
import org.oarlock.walls.violating.TalksSqlAnywhere;
import org.oarlock.walls.violating.TrustsTheMachinesZone;
import org.oarlock.walls.violating.round.first.First;
import org.oarlock.walls.violating.round.second.Second;

/** The walls hold in the device, and each rule bites when it is fed a class that breaks it. */
class WallsTest {

  private static final JavaClasses DEVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.oarlock");

  private final ItemWalls walls = new ItemWalls(SoftwareItems.ofThisRepository());

  @Test
  void the_whole_device_was_read() {
    assertThat(DEVICE.size()).isGreaterThan(150);
  }

  @Test
  void every_class_belongs_to_an_item() {
    ArchRule rule = walls.everyClassHasItsItem();
    rule.check(DEVICE);
    bites(rule, "belongs to no item", Homeless.class);
  }

  @Test
  @Verifies("RC-47")
  void items_use_only_what_they_name() {
    ArchRule rule = walls.itemsUseOnlyWhatTheyName();
    rule.check(DEVICE);
    bites(rule, "ITEM-1 does not name ITEM-2", ReachesForDicom.class);
  }

  @Test
  void foreign_libraries_stay_with_the_item_that_holds_them() {
    ArchRule rule = walls.librariesStayWithTheirItem();
    rule.check(DEVICE);
    bites(rule, "only org.oarlock.dicom.pixelmed may import it", ImportsTheToolkit.class);
  }

  @Test
  @Verifies(value = "RC-47", shows = Verifies.Shows.EFFECTIVE)
  void prove_shares_no_contour_code_with_draw() {
    ArchRule rule = walls.forbiddenClassesStayUntouched();
    rule.check(DEVICE);
    bites(rule, "ITEM-15 may not touch org.oarlock.imaging.Contours", BorrowsContours.class);
  }

  @Test
  void sql_stands_in_stores() {
    ArchRule rule = HouseRules.sqlStandsInStores();
    rule.check(DEVICE);
    bites(rule, "TalksSqlAnywhere", TalksSqlAnywhere.class);
  }

  @Test
  void nothing_logs_with_java_util_logging() {
    ArchRule rule = HouseRules.noJavaUtilLogging();
    rule.check(DEVICE);
    bites(rule, "LogsWithJavaUtilLogging", LogsWithJavaUtilLogging.class);
  }

  @Test
  void only_commands_write_to_the_terminal() {
    ArchRule rule = HouseRules.standardStreamsBelongToCommands();
    rule.check(DEVICE);
    bites(rule, "PrintsToStandardOut", PrintsToStandardOut.class);
  }

  @Test
  void nothing_is_injected_into_fields() {
    ArchRule rule = HouseRules.noFieldInjection();
    rule.check(DEVICE);
    bites(rule, "InjectsIntoAField", InjectsIntoAField.class);
  }

  @Test
  @Verifies(value = "RC-77", shows = Verifies.Shows.EFFECTIVE)
  void nothing_trusts_the_machines_zone_locale_or_charset() {
    ArchRule rule = HouseRules.noDefaultsOfTheMachine();
    rule.check(DEVICE);
    bites(rule, "TrustsTheMachinesZone", TrustsTheMachinesZone.class);
  }

  @Test
  void packages_do_not_use_each_other_in_a_circle() {
    HouseRules.noCyclesBelow("org.oarlock").check(DEVICE);
    HouseRules.noCyclesBelow("org.oarlock.service").check(DEVICE);
    bites(
        HouseRules.noCyclesBelow("org.oarlock.walls.violating.round"),
        "Cycle detected",
        First.class,
        Second.class);
  }

  private static void bites(ArchRule rule, String why, Class<?>... violating) {
    JavaClasses classes = new ClassFileImporter().importClasses(violating);
    assertThatThrownBy(() -> rule.check(classes)).hasMessageContaining(why);
  }
}

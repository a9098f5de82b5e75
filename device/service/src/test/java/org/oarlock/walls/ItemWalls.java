package org.oarlock.walls;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Optional;
import java.util.function.Function;

/** The rules that the item file states, as ArchUnit rules. */
record ItemWalls(SoftwareItems items) {

  /** Every class belongs to an item. */
  ArchRule everyClassHasItsItem() {
    return ArchRuleDefinition.classes()
        .should(
            new ArchCondition<>("belong to a software item") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (items.of(type).isEmpty()) {
                  events.add(
                      SimpleConditionEvent.violated(
                          type, type.getName() + " belongs to no item of software-items.yaml"));
                }
              }
            });
  }

  /** An item uses itself and the items it names. */
  ArchRule itemsUseOnlyWhatTheyName() {
    return dependencies("use only the items that its own item names", this::foreignItem);
  }

  /** A foreign library that belongs to an item is imported there only. */
  ArchRule librariesStayWithTheirItem() {
    return dependencies(
        "leave foreign libraries to the item that holds them", this::foreignLibrary);
  }

  /** Classes that an item may not touch although it may use their item. */
  ArchRule forbiddenClassesStayUntouched() {
    return dependencies("not touch what its item may not touch", this::forbiddenClass);
  }

  private Optional<String> foreignItem(Dependency dependency) {
    Optional<SoftwareItem> from = items.of(dependency.getOriginClass());
    Optional<SoftwareItem> to = items.of(dependency.getTargetClass());
    if (from.isEmpty() || to.isEmpty() || from.get().mayUse(to.get())) {
      return Optional.empty();
    }
    return Optional.of(from.get().id() + " does not name " + to.get().id());
  }

  private Optional<String> foreignLibrary(Dependency dependency) {
    return items
        .ownerOf(dependency.getTargetClass())
        .filter(owner -> !owner.mayImportLibrariesIn(dependency.getOriginClass()))
        .map(owner -> "only " + owner.librariesOnlyIn() + " may import it");
  }

  private Optional<String> forbiddenClass(Dependency dependency) {
    String target = dependency.getTargetClass().getName();
    return items
        .of(dependency.getOriginClass())
        .filter(
            item ->
                item.mayNotTouch().stream()
                    .anyMatch(name -> target.equals(name) || target.startsWith(name + "$")))
        .map(item -> item.id() + " may not touch " + target);
  }

  private static ArchRule dependencies(
      String description, Function<Dependency, Optional<String>> objection) {
    return ArchRuleDefinition.classes()
        .should(
            new ArchCondition<>(description) {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                  objection
                      .apply(dependency)
                      .ifPresent(
                          why ->
                              events.add(
                                  SimpleConditionEvent.violated(
                                      dependency, why + ": " + dependency.getDescription())));
                }
              }
            });
  }
}

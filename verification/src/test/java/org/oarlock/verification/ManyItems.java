package org.oarlock.verification;

import java.io.IOException;

/** Writes many items into a small repository, in shapes that have cost checkers dearly. */
final class ManyItems {

  private final SmallRepository repository;

  ManyItems(SmallRepository repository) {
    this.repository = repository;
  }

  /** Each family: one need, one validation, three system and three software requirements. */
  void families(int count) throws IOException {
    StringBuilder needs = new StringBuilder();
    StringBuilder validations = new StringBuilder();
    StringBuilder systems = new StringBuilder();
    StringBuilder softwares = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int family = 1000 + i;
      needs.append("- {id: UN-").append(family).append(", title: need}\n");
      validations
          .append("- {id: VAL-")
          .append(family)
          .append(", title: use, validates: UN-")
          .append(family)
          .append(", notPerformed: no site}\n");
      for (int j = 0; j < 3; j++) {
        int number = 10_000 + 3 * i + j;
        systems
            .append("- {id: SYS-")
            .append(number)
            .append(", title: t, text: x, satisfies: UN-")
            .append(family)
            .append("}\n");
        softwares
            .append("- {id: SRS-")
            .append(number)
            .append(", title: t, text: x, verification: analysis, verificationRationale: r,")
            .append(" item: ITEM-1, satisfies: SYS-")
            .append(number)
            .append("}\n");
      }
    }
    repository.write("requirements/many-un.yaml", needs.toString());
    repository.write("requirements/many-val.yaml", validations.toString());
    repository.write("requirements/many-sys.yaml", systems.toString());
    repository.write("requirements/many-srs.yaml", softwares.toString());
    for (String kind : new String[] {"un", "val", "sys", "srs"}) {
      repository.replace(
          "traceability/trace-model.yaml",
          "files: [requirements/" + kind + ".yaml]",
          "files: [requirements/" + kind + ".yaml, requirements/many-" + kind + ".yaml]");
    }
  }

  /** Software items below one parent, below two parents each, and in a circle. */
  void shapes(int fan, int layers, int cycle) throws IOException {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < fan; i++) {
      item(items, 100_000 + i, "parent: ITEM-1");
    }
    for (int i = 0; i < layers; i++) {
      String above =
          i == 0 ? "" : "uses: [ITEM-" + (198_000 + 2 * i) + ", ITEM-" + (198_001 + 2 * i) + "]";
      item(items, 198_002 + 2 * i, above);
      item(items, 198_003 + 2 * i, above);
    }
    for (int i = 0; i < cycle; i++) {
      item(items, 300_000 + i, "parent: ITEM-" + (300_000 + (i + 1) % cycle));
    }
    repository.write("requirements/many-items.yaml", items.toString());
    repository.replace(
        "traceability/trace-model.yaml",
        "files: [requirements/items.yaml]",
        "files: [requirements/items.yaml, requirements/many-items.yaml]");
    // In the ladder every step counts as a link upward.
    repository.replace("traceability/trace-model.yaml", "to: [ITEM], peer: true", "to: [ITEM]");
  }

  private static void item(StringBuilder items, int number, String link) {
    items
        .append("- {id: ITEM-")
        .append(number)
        .append(", title: t, package: a.b, module: m,")
        .append(" safetyClass: C")
        .append(link.isEmpty() ? "" : ", " + link)
        .append("}\n");
  }
}

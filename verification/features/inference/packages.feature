Feature: Only trusted and whole model packages are used

  Background:
    Given the phantom CT series "thorax"

  @SRS-601
  Scenario: A trusted package is used and recorded with its digest
    Given the reference package as a file
    When I run "oarlock segment" on the series with the package
    Then the exit code is 0
    And the report holds the digest of the package

  @SRS-601 @RC-27
  Scenario: A package that nobody trusts is refused
    Given the reference package as a file that nobody trusts
    When I run "oarlock segment" on the series with the package
    Then the exit code is 1
    And the output says "is not trusted"
    And no structure set was written

  @SRS-602 @RC-27 @effective @CAUSE-321
  Scenario Outline: An altered file is named
    Given the reference package with <file> altered
    When I run "oarlock segment" on the series with the package
    Then the exit code is 1
    And the output says "was altered: <file>"
    And no structure set was written

    Examples:
      | file            |
      | hu-classes.onnx |
      | manifest.json   |
      | model-card.md   |

  @SRS-603
  Scenario Outline: A manifest that is not exact is refused
    Given the reference package with '<text>' for '<original>' in its manifest
    When I run "oarlock segment" on the series with the package
    Then the exit code is 1
    And the output says "<words>"

    Examples:
      | original        | text                    | words    |
      | "format": 1     | "format": 1, "fast": 1  | fast     |
      | "format": 1     | "format": 2             | format 2 |
      | "clinical":     | "medical":              | clinical |
      | ["soft"         | ["spleen"               | spleen   |
      | "keep-large"    | "keep-largest"          | keep-largest |

  @SRS-614 @RC-9 @effective @CAUSE-713
  Scenario: A package that would write beside its folder is refused
    Given the reference package with an entry named "../escaped.onnx"
    When I run "oarlock segment" on the series with the package
    Then the exit code is 1
    And the output says "unsafe name"

  @SRS-617 @RC-37 @effective
  Scenario: A package that offers a target volume is refused
    Given the reference package with '"PTV"' for '"EXTERNAL"' in its manifest
    When I run "oarlock segment" on the series with the package
    Then the exit code is 1
    And the output says "PTV"

  @SRS-615 @RC-28 @effective
  Scenario: A package whose graph does not fit its manifest yields no structure
    Given the reference package with '"air", "lung", "soft", "bone"' for '"air", "lung", "soft", "bone", "dense"' in its manifest
    When I run "oarlock segment" on the series with the package
    Then the exit code is 1
    And no structure set was written

Feature: The site in a browser

  The pages are opened from their folder in headless Chromium, as an auditor opens them.

  Background:
    Given a small repository whose trace is whole

  @SRS-3701
  Scenario: What is missing stands first
    Given its scenario "warns" ended as "FAILED"
    And a browser that runs no scripts
    When the trace tool runs "site --out site"
    And the page "site/index.html" is opened from its folder
    Then the first heading below the title is "What is not done" and before it stands "findings"
    And the page shows "1 of 4."
    And the page shows "Unsigned: 20 of 20 entries"
    And the page shows "For the auditor: your own sample"
    And the page shows "There is no baseline to compare with."

  @SRS-3701
  Scenario: Each way out that an entry takes is counted and named
    Given in its file "requirements/srs.yaml" the words "verification: test" become "verification: analysis\n  verificationRationale: cannot be measured"
    And a browser that runs no scripts
    When the trace tool runs "site --out site"
    And the page "site/escapes.html" is opened from its folder
    Then the page shows "verification analysis"
    And the page shows "cannot be measured"

  @SRS-3702
  Scenario: The matrix is filtered without a script
    Given its scenario "warns" ended as "FAILED"
    And a browser that runs no scripts
    When the trace tool runs "site --out site"
    And the page "site/requirements.html" is opened from its folder
    Then 2 rows of the table are shown
    When the filter "failed" is chosen
    Then 1 rows of the table are shown

  @SRS-3703
  Scenario: The thread of an item is drawn upward and downward
    Given a browser that runs no scripts
    When the trace tool runs "site --out site"
    And the page "site/item/SRS-2.html" is opened from its folder
    Then the drawing links to "SYS-1" above it and "UNIT-2" below it
    And the drawing links to "CAUSE-1" above it and "UNIT-2" below it
    And the page shows "1 code, 1 of 1 passed"

  @SRS-3704
  Scenario: Items are found by their words
    Given a browser
    When the trace tool runs "site --out site"
    And the page "site/index.html" is opened from its folder
    And "second sensor" is typed into "search"
    Then the search offers "RC-1 A second sensor"
    When Enter is pressed
    Then the page "site/item/RC-1.html" is open

  @SRS-3704
  Scenario: A script completes the auditor's command and filters rows
    Given a browser
    When the trace tool runs "site --out site"
    And the page "site/index.html" is opened from its folder
    And "4711" is typed into "seed"
    Then the page shows "sample --seed 4711 --threads 10"
    When the page "site/requirements.html" is opened from its folder
    And "guard" is typed into "row-words"
    Then 1 rows of the table are shown

  @SRS-3706
  Scenario: Coverage over releases
    Given its file "traceability/releases.yaml" holds "releases:\n- {release: 0.9, covered: {SRS: {covered: 1, of: 2}}}\n"
    And a browser that runs no scripts
    When the trace tool runs "site --out site"
    And the page "site/coverage.html" is opened from its folder
    Then the page shows "50 % 1 of 2"
    And the page shows "this run"
    And the page shows "SRS: {covered: 2, of: 2}"

  @SRS-3706
  Scenario: Numbers of past releases that cannot be read are refused
    Given its file "traceability/releases.yaml" holds "releases:\n- {release: 0.9, coverage: {}}\n"
    When the trace tool runs "site --out site"
    Then the exit code is 2
    And the output says "traceability/releases.yaml:2:18: UNREADABLE unknown setting 'coverage'"

  @SRS-3707
  Scenario: Every page is readable, and printable
    Given its scenario "warns" ended as "FAILED"
    And a browser
    When the trace tool runs "site --out site"
    Then every text of every page in "site" has the contrast of WCAG AA
    And every page in "site" fits on paper, without what only a screen needs

  @SRS-3707
  Scenario Outline: The keyboard is enough
    Given a browser
    When the trace tool runs "site --out site"
    And the page "<page>" is opened from its folder
    Then each link, field and button of the page is reached with the Tab key and shows it
    Examples:
      | page                   |
      | site/index.html        |
      | site/requirements.html |
      | site/item/SRS-2.html   |

  @SRS-3705
  Scenario: No item, however many link to it, makes a page large
    Given a fan of 20000, a ladder of 30 layers and a cycle of 1000
    When the trace tool runs "site --out site --without-results"
    Then every page in "site" says "Written without test results", loads nothing and is below 1000000 bytes

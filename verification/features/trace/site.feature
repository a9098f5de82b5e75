Feature: The site

  Background:
    Given a small repository whose trace is whole

  @SRS-3110
  Scenario: Pages need nothing, are whole, and say what they are
    When the trace tool runs "site --out site"
    Then the exit code is 0
    And every page in "site" says "ENGINEERING BASELINE", loads nothing and is below 1000000 bytes
    And every link in "site" leads to a page that is there
    And its file "site/index.html" says "What is not done"
    And its file "site/item/SRS-2.html" says "../item/RC-1.html"
    And its file "site/item/SRS-2.html" says "m/src/main/java/a/c/Guard.java:6:16"
    And its file "site/item/UN-1.html" says "../item/SYS-1.html"

  @SRS-3709
  Scenario: The documents are found from the first page, and no link to them is dead
    When the trace tool runs "site --out site --documents"
    Then the exit code is 0
    And the output says "17 documents"
    And every link in "site" leads to a page that is there
    And its file "site/index.html" says "<a href=\"documents/soup-list.html\">SOUP list</a>"
    And its file "site/index.html" says "<a href=\"documents/soup-list.pdf\">SOUP list, PDF</a>"
    And the PDF "site/documents/soup-list.pdf" says "SOUP list" on page 1
    When the trace tool runs "site --out alone"
    Then every link in "alone" leads to a page that is there
    And its file "alone/index.html" says "Not written with these pages"

  @SRS-3110
  Scenario: The same input gives the same bytes
    Given it was built and its scenarios were run
    When the trace tool runs "site --out one"
    And the trace tool runs "site --out two"
    Then the folders "one" and "two" hold the same bytes

  @SRS-3110 @SRS-3705
  Scenario: Many cores write the same bytes as one
    Given it was built and its scenarios were run
    When the trace tool runs "site --out one" on 1 cores
    And the trace tool runs "site --out two" on 6 cores
    Then the folders "one" and "two" hold the same bytes

  @SRS-3110
  Scenario: A long list is split
    Given 3000 families of need, requirement, design and test
    When the trace tool runs "site --out site --without-results"
    Then the exit code is 0
    And every page in "site" says "Written without test results", loads nothing and is below 1000000 bytes

Feature: Documents of the technical file

  Background:
    Given a small repository whose trace is whole

  @SRS-3401
  Scenario: A specification is written for the screen and for paper
    Given it is under git and all of it is committed
    When the trace tool runs "documents --out papers --only requirements-specification --json papers.json"
    Then the exit code is 0
    And the PDF "papers/requirements-specification.pdf" says "Software requirements specification" on page 1
    And the PDF "papers/requirements-specification.pdf" says "Contents" on page 2
    And every page of the PDF "papers/requirements-specification.pdf" says its number and "Thermometer"
    And the PDF "papers/requirements-specification.pdf" says each of "UN-1, SYS-1, SRS-1, SRS-2, covered"
    And the PDF "papers/requirements-specification.pdf" leads from its bookmarks to "User needs"
    And the commits that the PDF "papers/requirements-specification.pdf" names are those of the repository
    And its file "papers/requirements-specification.html" says "<a class=\"id\" href=\"#SYS-1\""
    And its file "papers/index.html" says "requirements-specification.pdf"
    And "papers.json" names the digest and the pages of "papers/requirements-specification.pdf"

  @SRS-3402
  Scenario: A template of the repository wins over the one that the tool brings along
    Given its file "traceability/templates/requirements-specification.md" holds "# Our own words\n\n{{table SRS: text, verification}}\n"
    When the trace tool runs "documents --out papers --only requirements-specification"
    Then the exit code is 0
    And the PDF "papers/requirements-specification.pdf" says each of "Our own words, SRS-1, SRS-2, Verification"
    And its file "papers/requirements-specification.html" says "traceability/templates/requirements-specification.md"

  @SRS-3402
  Scenario Outline: A template that cannot be understood is named by its place, and nothing is written
    Given its file "traceability/templates/<file>" holds "<words>"
    When the trace tool runs "documents --out papers"
    Then the exit code is 2
    And the output says "<place>"
    And the output says "<nearest>"
    And nothing is called "papers" in it

    Examples:
      | file                        | words                     | place                                                         | nearest                    |
      | requirements-specification.md | # A\\n\\n{{itms SRS}}     | traceability/templates/requirements-specification.md:3:3:     | nearest match: items       |
      | requirements-specification.md | # A\\n\\n{{items SRSS}}   | traceability/templates/requirements-specification.md:3:3:     | nearest match: SRS         |
      | soup-list.md                | {{table SOUP: versoin}}   | traceability/templates/soup-list.md:1:3:                      | nearest match: version     |
      | soup-list.md                | Words {{changes}} words   | traceability/templates/soup-list.md:1:7:                      | stands on a line of its own |
      | soup-lists.md               | # A                       | traceability/templates/soup-lists.md:1:1:                     | nearest match: soup-list   |

  @SRS-3403
  Scenario: The same input gives the same bytes in another locale and time zone, on one core and on six
    Given it is under git and all of it is committed
    When the trace tool runs "documents --out one" with "-Duser.language=de -Duser.country=DE -Duser.timezone=Pacific/Chatham -XX:ActiveProcessorCount=1"
    And the trace tool runs "documents --out two" with "-Duser.language=ar -Duser.country=EG -Duser.timezone=America/Caracas -XX:ActiveProcessorCount=6"
    Then every file in "one" is byte for byte in "two"
    And every PDF in "one" holds each of its fonts

  @SRS-3404
  Scenario: What nobody did and nobody signed is said in every document
    When the trace tool runs "documents --out papers"
    Then the exit code is 0
    And every page of every PDF in "papers" says "ENGINEERING BASELINE"
    And every PDF in "papers" says "Not CE-marked" on page 1
    And every PDF in "papers" says "unsigned"
    And the PDF "papers/cybersecurity.pdf" says each of "not performed, TH, VULN"
    And the PDF "papers/development-plan.pdf" says each of "not performed, PLAN"

  @SRS-3405
  Scenario: Software items are drawn, each above what it uses, without a use that follows from others
    Given in its file "requirements/items.yaml" the words "- id: ITEM-1" become "- {id: ITEM-3, title: Panel, package: a.d, module: m, parent: ITEM-1, uses: [ITEM-1, ITEM-2], safetyClass: C}\n- id: ITEM-1"
    And in its file "requirements/items.yaml" the words "  package: a.b" become "  package: a.b\n  uses: [ITEM-2]"
    When the trace tool runs "documents --out papers --only architecture"
    Then the exit code is 0
    And its file "papers/architecture.html" draws "ITEM-3" above "ITEM-1" and that above "ITEM-2" with 2 arrows
    And the PDF "papers/architecture.pdf" says each of "Panel, ITEM-3, ITEM-1, ITEM-2"

  @SRS-3407
  Scenario: No id, state or word of a narrow column is torn apart, and a long name is divided where it may be
    Given its file "traceability/templates/soup-list.md" holds "# Words\n\n{{table SRS: text, rationale, satisfies, realises, item, verification}}\n\n{{tests all}}\n"
    When the trace tool runs "documents --out papers --only soup-list"
    Then the exit code is 0
    And the PDF "papers/soup-list.pdf" says each of "SRS-1, SRS-2, RC-1, Verification, covered"
    And every word of the page "papers/soup-list.html" that is not longer than 14 letters stands whole in "papers/soup-list.pdf"

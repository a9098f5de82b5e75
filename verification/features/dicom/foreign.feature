@supplementary
Feature: Whatever somebody sends or hands over ends in an answer

  These scenarios need files of others. Where those are absent they are skipped, so they are supplementary and
  carry no requirement: each requirement that they touch is shown on phantoms elsewhere.

  Scenario Outline: Files of other makers, byte for byte over the network
    Given the test data "<folder>"
    And a running device of its own
    When each of its files is sent byte for byte as "CT1" and answered within 30 seconds
    And DCMTK asks for an echo as "CT1"
    Then the exit code is 0
    And within 180 seconds no case of the device is moving
    Given the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"

    Examples:
      | folder    |
      | odd       |
      | malformed |

  Scenario Outline: A planning CT of a hospital becomes a conformant structure set
    Given the test data "<series>"
    When I run "oarlock segment" on it
    Then the exit code is 0
    And the report names no difference between masks and structure set
    And dciodvfy finds no error in the structure set

    Examples:
      | series       |
      | ct/sts-002   |
      | ct/sts-003   |
      | ct/sts-007   |
      | ct/sts-036   |
      | ct/sts-044   |
      | ct/crlm-1004 |
      | ct/crlm-1006 |
      | ct/chest-r01 |

  Scenario: A synthetic series is contoured or refused with reason
    Given the test data "ct/synthetic-lung-1"
    When I run "oarlock segment" on it
    Then it is contoured, or refused for a reason that is right for "HU_IMPLAUSIBLE"

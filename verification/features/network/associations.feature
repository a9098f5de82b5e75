Feature: Only listed peers, only what can be decoded, and no more than there is room for

  @SRS-301 @SRS-302
  Scenario: A listed scanner gets an answer to its echo
    Given a running device
    When DCMTK asks for an echo as "CT1"
    Then the exit code is 0

  @SRS-301 @RC-1 @effective
  Scenario: A peer that the site did not list is rejected and told why
    Given a running device
    When DCMTK asks for an echo as each of these, it is rejected
      | calling  | called    | reason                          |
      | STRANGER | OARLOCK   | Calling AE Title Not Recognized |
      | ct1      | OARLOCK   | Calling AE Title Not Recognized |
      | CT1      | ELSEWHERE | Called AE Title Not Recognized  |

  @SRS-302 @RC-10 @effective @CAUSE-111
  Scenario: What the device cannot decode finds no presentation context
    Given a running device
    When the scanner "CT1" proposes each of these, it is not accepted
      | SOP class                 | transfer syntax        |
      | 1.2.840.10008.5.1.4.1.1.2 | 1.2.840.10008.1.2.4.90 |
      | 1.2.840.10008.5.1.4.1.1.2 | 1.2.840.10008.1.2.4.80 |
      | 1.2.840.10008.5.1.4.1.1.2 | 1.2.840.10008.1.2.4.50 |
      | 1.2.840.10008.5.1.4.1.1.6 | 1.2.840.10008.1.2.1    |
      | 1.2.840.10008.1.1         | 1.2.840.10008.1.2.4.70 |

  @SRS-302
  Scenario Outline: A series arrives in another transfer syntax that the device decodes
    Given a running device
    And the phantom CT series "thorax" in the transfer syntax "<transfer syntax>"
    When the scanner "CT1" sends the series as it is stored
    Then within 60 seconds the case is "DELIVERED"

    Examples:
      | transfer syntax        |
      | 1.2.840.10008.1.2      |
      | 1.2.840.10008.1.2.4.70 |

  @SRS-307 @RC-7 @effective @CAUSE-113
  Scenario: Silent connections do not lock the scanner out
    Given a running device
    When 100 peers connect to the DICOM port and stay silent
    And DCMTK asks for an echo as "CT1"
    Then the exit code is 0

  @SRS-307
  Scenario: A peer that opens too many associations is told to come later
    Given a running device
    When the scanner "CT1" opens 9 associations at the same time
    Then 8 associations are accepted
    And 1 association is rejected because of "local limit exceeded"

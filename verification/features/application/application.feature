Feature: One program that says what it does

  @SRS-2501
  Scenario: The device says when it is ready, and is
    Given a running device
    Then the device printed that it is ready with its AE title and both addresses
    When DCMTK asks for an echo as "CT1"
    Then the exit code is 0

  @SRS-2502
  Scenario: A monitor sees the health and nothing else
    Given a running device
    Then a stranger who opens "/health" sees "UP" and no details
    And a stranger who opens "/env" is not let in

  @SRS-2503
  Scenario Outline: Wrong usage is explained
    When I run "oarlock <command>"
    Then the exit code is 2
    And the output says "<words>"

    Examples:
      | command         | words            |
      | contour         | contour          |
      | segment         | Missing required |
      | serve           | --config         |
      | echo TPS        | AE@HOST:PORT     |

  @SRS-2504 @RC-240
  Scenario: The service unit runs the device and ends it in order
    When the device is run by the command of its service unit
    And it is stopped as its service unit says
    Then it ended as its service unit expects, and its database with it

  @SRS-2505
  Scenario: What the conformance statement says is what is negotiated
    Given a running device
    When I run "oarlock conformance"
    Then the exit code is 0
    And the device accepts every storage class and transfer syntax of the statement, and no other

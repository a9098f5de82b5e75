Feature: A destination that must commit has the result only when it says so

  @SRS-1607 @SRS-312 @RC-160 @effective
  Scenario: The case is delivered when the destination has committed
    Given a running device whose destination is to commit, and does
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And within 5 seconds the worklist says of the delivery "storage committed"
    And the destination was sent 1 object
    And the device took what it was told

  @SRS-1607 @RC-160 @effective
  Scenario: What the destination took and lost is not delivered, and is asked for again
    Given a running device whose destination is to commit, and has lost what it took
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the worklist says of the delivery "not committed"
    And within 1 seconds the case is "PROVED"
    When the destination finds what it took
    Then within 60 seconds the case is "DELIVERED"
    And the destination was sent 1 object

  @SRS-1608 @RC-161 @effective
  Scenario: A destination that took the result and says nothing has not received it
    Given a running device whose destination is to commit, and says nothing
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    Then within 60 seconds the worklist says of the delivery "no answer yet"
    When the device is stopped and started again
    Then within 5 seconds the case is "PROVED"
    And the destination was sent 1 object

  @SRS-1608
  Scenario: A destination that may not call cannot be asked to commit
    Given a configuration in which "purpose: test" reads "purpose: test, commitment: true"
    When the device is started with it
    Then the exit code is 2
    And the output says "needs 'TPS' among dicom.callers"

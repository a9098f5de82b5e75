Feature: The device commits to what it keeps

  @SRS-1013 @SRS-1014 @SRS-315 @RC-213 @effective
  Scenario: A scanner hears what is kept and what is not, also after a restart of the device
    Given a running device that commits to what "CT1" sent
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series
    And one of the stored files is damaged on disk
    And the scanner asks the device to commit to the series and to an image that it never sent
    And the device is stopped and started again
    And the scanner listens
    Then within 60 seconds it hears that the device keeps all but these two

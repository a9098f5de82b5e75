Feature: A series is counted at its source before anything is drawn on it

  @SRS-1010 @SRS-1012 @SRS-313 @RC-210 @RC-211 @effective
  Scenario: A series is held until its source has been asked and everything is there
    Given a running device that counts the series of "CT1" at an archive
    And the phantom CT series "thorax"
    When the scanner "CT1" sends the series without the last slice
    Then the case is "HELD" with reason "NOT_COUNTED"
    When the archive is started and gets the series
    Then within 30 seconds the case is held because of "INCOMPLETE"
    And the planning system has received 0 RTSTRUCT
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And within 5 seconds the series has made 1 case

  @SRS-1010 @SRS-1011 @SRS-314 @RC-210 @effective
  Scenario: What did not arrive is fetched
    Given a running device that counts what an archive sends, and fetches what is missing
    And the phantom CT series "thorax"
    And the archive is started and gets the series
    When the archive sends the series without the last 3 slices
    Then within 60 seconds the case is "DELIVERED"
    And the case holds every image of the series
    And within 5 seconds the series has made 1 case

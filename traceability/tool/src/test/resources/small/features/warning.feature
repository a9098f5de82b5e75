Feature: Warning

  @SRS-1
  Scenario: warns
    When it is 41 degrees
    Then it warns

  @SRS-2 @RC-1
  Scenario: takes the higher reading
    When one sensor reads 20 and the other 41 degrees
    Then it warns

  @RC-1 @effective
  Scenario Outline: warns although a sensor fails
    When sensor <sensor> reads 0 at 41 degrees
    Then it warns
    Examples:
      | sensor |
      | 1      |
      | 2      |

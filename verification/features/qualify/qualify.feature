Feature: The installation checks itself with a phantom of known truth

  @SRS-2101 @SRS-2102 @SRS-2103 @SRS-2104 @RC-78
  Scenario: A sound installation passes every check and the record says what it is not
    When I run the self-check
    Then the exit code is 0
    And the record names each check with what was measured and expected
    And the record says "not the physicist's commissioning"
    And the record shows that a stranger was rejected

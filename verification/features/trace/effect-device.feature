Feature: A control is taken out of the packaged device

  @SRS-4101 @SRS-4102 @alone
  Scenario: The packaged device goes on without one of its checks, and says that it was called
    Given the device runs without "org.oarlock.service.gate.KindCheck#examine=>skip"
    And the phantom CT series "thorax" with modality "MR"
    When I run "oarlock segment" on the series
    Then the exit code is 0
    And the agent says that the method was taken out and called

Feature: Copies of the audit trail leave the device as it is written

  @SRS-4314 @SRS-4315 @RC-226 @RC-228 @effective @CAUSE-1005
  Scenario: What the audit repository did not take is shown, and comes when it is there
    Given a device in TLS that copies its audit trail to a repository that is away
    Then within 60 seconds the worklist says "AUDIT_NOT_COPIED: audit repository"
    When the audit repository is there
    Then within 60 seconds the audit repository was told "DICOM+RFC3881"
    And within 5 seconds the audit repository was told "Application Start"
    And within 5 seconds the audit repository was told "User Authentication"
    And within 10 seconds the worklist does not say "AUDIT_NOT_COPIED"

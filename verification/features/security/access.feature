Feature: Only known people see and do anything

  @SRS-2001 @RC-71 @effective @CAUSE-717
  Scenario: The one-time password is printed once, opens only its own replacement, and is stored nowhere
    Given a device that was just started for the first time
    Then the one-time password was printed once and stands in no file
    And somebody with the one-time password sees nothing but the page that replaces it
    When the device without people is stopped and started again
    Then no new one-time password was printed

  @SRS-2002 @RC-71 @effective @CAUSE-709
  Scenario: Passwords are hashed, long, and not to be guessed by trying
    Given a running device of its own
    Then the passwords in its database are salted slow hashes
    And the physicist cannot choose the password "too short"
    When somebody tries 5 wrong passwords for the physicist
    Then the physicist cannot log in with the right password either

  @SRS-2003 @RC-70 @RC-71 @effective @CAUSE-715
  Scenario: Without a log-in there is nothing, and each role sees its own pages
    Given a running device
    Then a stranger who opens these is sent to the log-in page
      | /worklist            |
      | /worklist/cases.json |
      | /worklist/cases/1    |
      | /audit               |
      | /accounts            |
      | /actuator            |
    And the roles see these pages and no others
      | role          | sees                       | does not see           |
      | clinician     | /worklist                  | /audit /accounts       |
      | physicist     | /worklist                  | /audit /accounts       |
      | auditor       | /worklist /audit           | /accounts              |
      | administrator | /worklist /audit /accounts | /actuator/env          |

  @SRS-2004 @RC-71 @effective @CAUSE-707
  Scenario: Forged requests and taken sessions do not help
    Given a running device
    Then a request without the token of its page is refused
    And the session gets a new identity at log-in and its cookie is out of reach
    And the pages forbid scripts and frames

  @SRS-2005
  Scenario: Log-ins, failed log-ins and changes of accounts are recorded
    Given a running device
    When somebody tries 1 wrong passwords for the administrator
    And a clinician is logged in
    Then the audit trail has "LOGIN"
    And the audit trail has "LOGIN_FAILED"
    And the audit trail has "ACCOUNT_ADDED"
    And the audit trail has "PASSWORD_CHANGED"

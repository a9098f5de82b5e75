Feature: Another device segments, without identity, and nothing is lost when it goes

  @SRS-4601 @SRS-4602 @SRS-4603 @SRS-4604 @SRS-4605 @SRS-4606 @SRS-4607 @SRS-4608 @SRS-2055 @SRS-1720 @RC-250 @RC-251 @RC-252 @RC-253 @RC-254 @effective @CAUSE-1032
  Scenario: A gateway has a case segmented by a service that was another's first and is killed at work
    Given a gateway, and an inference service that shows the certificate "ultrasound.test"
    And the phantom CT series "thorax" of 200 x 160 x 120 voxels
    When DCMTK sends the series in TLS as "CT1" with the certificate "ct1.test"
    Then within 60 seconds the worklist says "INFERENCE_AWAY: inference service"
    And the health page says "WARNING"
    And the inference service has taken no volume
    When an inference service of another build takes its place with the certificate "inference.test"
    Then within 30 seconds the gateway logs that the builds differ
    And the inference service has taken no volume
    When the inference service is started again with the certificate "inference.test"
    And the inference service is killed as soon as it has taken a volume
    And the inference service is started again with the certificate "inference.test"
    Then within 90 seconds the case is "DELIVERED"
    And the planning system has received 1 RTSTRUCT
    And within 10 seconds the worklist does not say "INFERENCE_AWAY"
    And the inference service printed nothing of the patient and kept no volume
    And the inference service answers each of these
      | certificate | request                                | answer                            |
      | device.test | GET /inference/v1/models               | "name":"oarlock-reference"        |
      | ct1.test    | GET /inference/v1/models               | urn:oarlock:job-api:not-a-gateway |
      | device.test | GET /inference/v1/jobs/0               | urn:oarlock:job-api:unknown-job   |
      | device.test | PUT /inference/v1/jobs/0 9999999999999 | urn:oarlock:job-api:too-large     |

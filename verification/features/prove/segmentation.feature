Feature: The voxels themselves, for destinations that read them

  @SRS-506 @SRS-507 @SRS-1414 @SRS-1513 @SRS-1609 @RC-200 @RC-201 @RC-202
  Scenario: A destination gets structure set and segmentation, and another reader finds the same voxels
    Given a running device whose planning system wants the formats "rtstruct, seg"
    And the phantom CT series "thorax" with only slices 1 to 6
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "DELIVERED"
    And the planning system has received 1 structure set and 1 segmentation
    And dciodvfy finds no error in the segmentation
    And the segmentation is a draft of no manufacturer about the patient of the series
    And DCMTK reads from it exactly the voxels that the report of the case counts

  @SRS-1609 @RC-202 @effective
  Scenario: A segmentation that was altered after its proof is not sent, and the structure set is
    Given a running device whose planning system wants the formats "rtstruct, seg"
    And the phantom CT series "thorax"
    And the planning system is switched off
    When the scanner "CT1" sends the series
    Then within 60 seconds the case is "PROVED"
    When somebody alters the stored segmentation
    And the planning system is switched on
    Then the case is "DEAD_LETTER" with reason "NOT_DELIVERED"
    And the planning system has received 1 structure set and 0 segmentations
